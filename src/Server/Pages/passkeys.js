// Passkeys between the API and the browser.
import { call } from './api.js';

/** Whether this browser can do passkeys at this address at all. */
export const usable = window.isSecureContext && typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function';

/** Makes a passkey and saves it. Resolves to false where the user gave up. */
export async function add(name, password) {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await call('POST', 'me/passkeys/options', { password }));
  const credential = await ask(() => navigator.credentials.create({ publicKey: options }));
  return credential !== null && await call('POST', 'me/passkeys', { name, credential: credential.toJSON() });
}

/** Signs in with a passkey. Resolves to false where the user gave up. */
export async function signIn(remember) {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await call('POST', 'session/passkey/options', {}));
  const credential = await ask(() => navigator.credentials.get({ publicKey: options }));
  return credential !== null && await call('POST', 'session/passkey', { credential: credential.toJSON(), remember });
}

// Browsers do not tell a user who gave up from one who has no passkey here: neither is a fault.
async function ask(device) {
  try {
    return await device();
  } catch (error) {
    if (error.name === 'NotAllowedError' || error.name === 'AbortError' || error.name === 'InvalidStateError') {
      return null;
    }

    throw error;
  }
}
