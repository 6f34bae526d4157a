/** A text in the filter grammar: single quotes, doubled inside. */
export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`
