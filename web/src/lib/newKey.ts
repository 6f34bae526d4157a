/** A key that nobody has used: 128 random bits. `crypto.randomUUID` is missing where a company serves Rapport by plain http in its own network. */
export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
