import { useAddress } from '@/lib/useAddress'
import { dayPlus } from '@/records/filters/model'
import type { AuditAsk } from './queries'
import { actions } from './actions'

/** What is asked of the log, kept in the address so that it can be sent to a colleague. */
export function useAsked() {
  const { search, put, clear } = useAddress()
  const read = { action: search.get('action'), user: search.get('user'), subject: search.get('subject'), from: search.get('from'), to: search.get('to') }
  const action = actions.find((known) => known === read.action)
  const ask: AuditAsk = {}
  if (action) ask.action = action
  if (read.user) ask.userId = read.user
  if (read.subject) ask.subjectId = read.subject
  if (read.from) ask.from = read.from
  // People mean the last day to be part of it; the API does not.
  if (read.to) ask.to = dayPlus(read.to, 1)
  return { read, ask, put, clear }
}
