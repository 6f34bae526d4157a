import type { RouteObject } from 'react-router'
import { withTexts } from '@/lib/i18n'

/** /me and what stands below it. On a desk the list of pages stays beside each; on a phone it is a page of its own. */
export const mySettings: RouteObject = {
  path: 'me',
  lazy: withTexts('settings', () => import('./route')),
  children: [
    { index: true, lazy: () => import('./Start') },
    { path: 'profile', lazy: () => import('./profile/route') },
    { path: 'look', lazy: () => import('./look/route') },
    { path: 'absences', lazy: () => import('./absences/route') },
    { path: 'password', lazy: () => import('./password/route') },
    { path: 'second-factor', lazy: () => import('./second-factor/route') },
    { path: 'passkeys', lazy: () => import('./passkeys/route') },
    { path: 'devices', lazy: () => import('./devices/route') },
    { path: 'sign-ins', lazy: () => import('./sign-ins/route') },
    { path: 'tokens', lazy: () => import('./tokens/route') },
  ],
}
