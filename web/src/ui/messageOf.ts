import i18next from 'i18next'
import { ApiProblem, NoConnection } from '@/lib/api/problem'

/** One sentence for people about whatever went wrong: the server's own, with the fields it blames, or that nobody answered. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.errors.length ? error.errors.map((e) => e.message).join(' ') : error.message
  if (error instanceof NoConnection) return i18next.t('connection.lost')
  return i18next.t('problem.crashedWhy')
}
