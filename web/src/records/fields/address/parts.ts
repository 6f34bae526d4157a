export const parts = ['country', 'province', 'city', 'district', 'street', 'postalCode'] as const

export type Address = Partial<Record<(typeof parts)[number], string | null>>

export const asAddress = (value: unknown): Address => (typeof value === 'object' && value !== null ? value : {})
