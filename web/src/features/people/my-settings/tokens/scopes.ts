/** What a token may be used for; each includes reading. */
export const scopes = ['read', 'write', 'administer'] as const

export type Scope = (typeof scopes)[number]
