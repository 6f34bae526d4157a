import { createBrowserRouter, Navigate } from 'react-router'
import { NotFound } from './NotFound'
import { RouteError } from './RouteError'
import { SignedIn } from './SignedIn'

/** Every address of the application. Each page is a file of its own, loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <></>,
    children: [
      {
        element: <SignedIn />,
        children: [
          {
            errorElement: <RouteError />,
            children: [
              { index: true, element: <Navigate to="/accounts" replace /> },
              { path: ':objects', lazy: () => import('@/records/list/route') },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
])
