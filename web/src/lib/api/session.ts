import { store } from '@/lib/store'

const over = store(false)

/**
 * Whether the session ended under our feet (it ran out, was revoked, or its user was deactivated). The application then asks to
 * sign in over what is on the screen, so that nothing typed is lost.
 */
export const session = { ...over, ended: () => over.set(true), begun: () => over.set(false) }
