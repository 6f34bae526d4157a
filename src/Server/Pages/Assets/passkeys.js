// Passkeys between the API and the browser.

/** Whether this browser does passkeys at this address at all. */
export const usable = isSecureContext && typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

/** Makes a passkey as the API asks for it; null where the user gave up. */
export const make = (options) =>
  answer(() => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));

/** Signs with a passkey as the API asks for it; null where the user gave up. */
export const sign = (options) =>
  answer(() => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));

// Browsers do not tell a user who gave up from one who has no passkey here, or has this one already.
async function answer(ask) {
  try {
    return (await ask()).toJSON();
  } catch (error) {
    if (["NotAllowedError", "AbortError", "InvalidStateError"].includes(error.name)) return null;
    throw error;
  }
}
