import type { FieldProblem } from '@/lib/api/problem'
import type { RecordData, Referenced } from '@/records/types'

/** What the dialog holds. */
export interface Draft {
  account: 'new' | 'existing'
  accountName: string
  accountId: string | null
  /** The account that was chosen among those with a similar name; the look-up shows it at once. */
  picked?: Referenced
  contact: boolean
  opportunity: boolean
  /** The fields of the opportunity, by name. */
  sale: Record<string, unknown>
}

export interface Converted {
  account: Referenced
  contact: Referenced | null
  opportunity: Referenced | null
  lead: RecordData
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A lead without a company is a private person, whose account bears the person's name. */
export const accountNameOf = (lead: RecordData): string => text(lead.company) || text(lead.name)

export const isConverted = (lead: RecordData): boolean => lead.status === 'converted' || text(lead.convertedAt) !== ''

/** `POST /leads/{id}/convert` as the API takes it. */
export const requestOf = (draft: Draft): Record<string, unknown> => ({
  ...(draft.account === 'new' ? { accountName: draft.accountName.trim() || null } : { accountId: draft.accountId }),
  contact: draft.contact,
  opportunity: draft.opportunity ? Object.fromEntries(Object.entries(draft.sale).filter(([, value]) => value !== null && value !== undefined && value !== '')) : null,
})

/** Puts each of the server's complaints beside what it speaks of; `''` holds those that belong to no input of the dialog. */
export function complaints(errors: readonly FieldProblem[], asked: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { field, message } of errors) {
    const input = field === 'account.name' ? 'accountName' : field
    const key = asked.includes(input) ? input : ''
    found[key] = found[key] ? `${found[key]} ${message}` : message
  }
  return found
}
