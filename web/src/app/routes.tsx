import { createBrowserRouter, Navigate } from 'react-router'
import { mySettings } from '@/features/people/my-settings/routes'
import { withTexts } from '@/lib/i18n'
import { bringEditors } from '@/records/fields/later'
import { NotFound } from './NotFound'
import { RouteError } from './RouteError'
import { settingsRoutes } from './settingsRoutes'
import { SignedIn } from './SignedIn'

/** Every address of the application. Each page is a file of its own, loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
    children: [
      { path: 'sign-in', lazy: () => import('@/features/people/sign-in/route') },
      { path: 'setup', lazy: () => import('@/features/people/set-up/route') },
      { path: 'invitation', lazy: () => import('@/features/people/invitation/route') },
      {
        element: <SignedIn />,
        children: [
          {
            errorElement: <RouteError />,
            children: [
              { index: true, element: <Navigate to="/home" replace /> },
              mySettings,
              ...settingsRoutes,
              {
                // What the first day begins with stands above Home.
                lazy: withTexts('demo', () => import('@/features/demo/company/beginRoute')),
                children: [{ path: 'home', lazy: withTexts('start', () => import('@/features/insights/home/route')) }],
              },
              { path: 'overview', lazy: withTexts('insights', () => import('@/features/insights/overview/route')) },
              { path: 'imports', lazy: withTexts('imports', () => import('@/features/imports/wizard/listRoute')) },
              { path: 'imports/new', lazy: withTexts('imports', () => import('@/features/imports/wizard/newRoute')) },
              { path: 'imports/:ids', lazy: withTexts('imports', () => import('@/features/imports/wizard/route')) },
              { path: ':objects', lazy: () => import('@/records/list/route') },
              { path: ':objects/new', lazy: async () => (await Promise.all([import('@/records/form/route'), bringEditors()]))[0] },
              { path: ':objects/:id', lazy: () => import('@/records/page/route') },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
])
