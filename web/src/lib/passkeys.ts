/** Whether this browser does passkeys at this address at all: https with a host name, or http://localhost. */
export const passkeysUsable = window.isSecureContext && 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** Makes a passkey as the server asks for it; null where the user gave up. */
export const makePasskey = (options: unknown): Promise<unknown> =>
  answer(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON) }))

/** Signs with a passkey as the server asks for it; null where the user gave up. */
export const signWithPasskey = (options: unknown): Promise<unknown> =>
  answer(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON) }))

/** Browsers do not tell a user who gave up from one who has no passkey here, or has this one already. */
async function answer(ask: () => Promise<Credential | null>): Promise<unknown> {
  try {
    return ((await ask()) as PublicKeyCredential | null)?.toJSON() ?? null
  } catch (error) {
    if (error instanceof DOMException && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name)) return null
    throw error
  }
}
