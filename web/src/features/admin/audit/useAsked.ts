import { useSearchParams } from 'react-router'
import { dayPlus } from '@/records/filters/model'
import type { AuditAsk } from './queries'
import { actions } from './actions'

/** What is asked of the log, kept in the address so that it can be sent to a colleague. */
export function useAsked() {
  const [search, setSearch] = useSearchParams()
  const read = { action: search.get('action'), user: search.get('user'), subject: search.get('subject'), from: search.get('from'), to: search.get('to') }
  const action = actions.find((known) => known === read.action)
  const ask: AuditAsk = {}
  if (action) ask.action = action
  if (read.user) ask.userId = read.user
  if (read.subject) ask.subjectId = read.subject
  if (read.from) ask.from = read.from
  // People mean the last day to be part of it; the API does not.
  if (read.to) ask.to = dayPlus(read.to, 1)
  const put = (change: Partial<Record<keyof typeof read, string | null>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return { read, ask, put, clear: () => setSearch({}, { replace: true }) }
}
