export const listed = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])
