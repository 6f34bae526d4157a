export const currencyOf = (record: Record<string, unknown> | undefined): string | null => (typeof record?.currency === 'string' ? record.currency : null)
