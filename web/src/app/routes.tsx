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
              { path: ':objects/new', lazy: () => import('@/records/form/route') },
              { path: ':objects/:id', lazy: () => import('@/records/page/route') },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
])
