import type { RouteObject } from 'react-router'
import { withTexts } from '@/lib/i18n'
import { NotFound } from './NotFound'
import { RouteError } from './RouteError'

/** The administration under /settings, each page a file of its own. */
export const settingsRoutes: RouteObject[] = [
  {
    path: 'settings',
    lazy: withTexts('settings', () => import('@/features/admin/settings/route')),
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, lazy: () => import('@/features/admin/settings/overview') },
          { path: 'company', lazy: () => import('@/features/admin/company/route') },
          { path: 'currencies', lazy: () => import('@/features/admin/currencies/route') },
          { path: 'users', lazy: () => import('@/features/admin/users/route') },
          { path: 'users/new', lazy: () => import('@/features/admin/users/newRoute') },
          { path: 'users/:id', lazy: () => import('@/features/admin/users/userRoute') },
          { path: 'teams', lazy: () => import('@/features/admin/teams/route') },
          { path: 'teams/:id', lazy: () => import('@/features/admin/teams/teamRoute') },
          { path: 'roles', lazy: () => import('@/features/admin/roles/route') },
          { path: 'roles/:name', lazy: () => import('@/features/admin/roles/roleRoute') },
          { path: 'sharing-rules', lazy: () => import('@/features/admin/sharing-rules/route') },
          { path: 'sharing-rules/:id', lazy: () => import('@/features/admin/sharing-rules/ruleRoute') },
          { path: 'pipelines', lazy: () => import('@/features/admin/pipelines/route') },
          { path: 'pipelines/:id', lazy: () => import('@/features/admin/pipelines/pipelineRoute') },
          { path: 'fields', lazy: () => import('@/features/admin/fields/route') },
          { path: 'fields/:name', lazy: () => import('@/features/admin/fields/objectRoute') },
          { path: 'demo', lazy: withTexts('demo', () => import('@/features/demo/company/settingsRoute')) },
          { path: 'sign-ins', lazy: () => import('@/features/admin/audit/signInsRoute') },
          { path: 'audit', lazy: () => import('@/features/admin/audit/route') },
          { path: 'tokens', lazy: () => import('@/features/admin/tokens/route') },
          { path: 'jobs', lazy: () => import('@/features/admin/jobs/route') },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]
