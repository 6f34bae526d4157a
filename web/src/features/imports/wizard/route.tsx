import { useQueries } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Bones } from '@/ui/Bones'
import { ErrorState } from '@/ui/ErrorState'
import { Frame } from './frame/Frame'
import { DraftsProvider } from './mapping/useDraft'
import { importQuery, useOrder } from './queries'
import { Wizard } from './Wizard'

/** The files of one import, by their ids in the address: whoever comes back finds them as they stand. */
export function Component() {
  const { ids: said = '' } = useParams()
  const given = said.split(',').filter(Boolean)
  const ids = useOrder(given)
  const answers = useQueries({ queries: ids.map(importQuery) })
  const files = answers.flatMap((answer) => answer.data ?? [])
  const failed = answers.find((answer) => answer.error && !answer.data)
  if (failed) {
    return (
      <Frame at="file">
        <ErrorState error={failed.error} onRetry={() => void Promise.all(answers.map((answer) => answer.refetch()))} />
      </Frame>
    )
  }
  if (files.length < ids.length) {
    return (
      <Frame at="file">
        <Bones paragraph={{ rows: 8 }} />
      </Frame>
    )
  }
  return (
    <DraftsProvider key={said}>
      <Wizard files={files} />
    </DraftsProvider>
  )
}
