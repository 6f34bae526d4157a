import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp } from 'antd'
import { Suspense } from 'react'
import { RouterProvider } from 'react-router/dom'
import { Booting } from '@/ui/Booting'
import { notices } from './notices'
import { client } from './queries'
import { router } from './routes'
import { Theme } from './Theme'

export const App = () => (
  <QueryClientProvider client={client}>
    <Theme>
      <AntApp {...notices}>
        <Suspense fallback={<Booting />}>
          <RouterProvider router={router} />
        </Suspense>
      </AntApp>
    </Theme>
  </QueryClientProvider>
)
