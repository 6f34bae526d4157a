import { useState } from 'react'
import { ApiProblem } from '@/lib/api/problem'
import type { FieldDefinition } from '@/lib/api/types'
import { messageOf } from '@/ui/messageOf'
import { pathOf } from '../definitions'
import { same } from './recordQuery'
import type { RecordEdit } from './useRecordEdit'

interface Draft {
  value: unknown
  /** The value that was there when the editor opened. */
  base: unknown
  /** What the server refused, and why; not sent again until somebody says so or changes it. */
  refused?: { value: unknown; why: string }
}

const reasonAt = (error: unknown, field: FieldDefinition): string =>
  (error instanceof ApiProblem && error.errors.find((e) => e.field === pathOf(field))?.message) || messageOf(error)

/** What is being typed into one field. A refused value comes back into the editor with its reason, so that nothing typed is lost. */
export function useFieldDraft(field: FieldDefinition, edit: RecordEdit) {
  const [draft, setDraft] = useState<Draft | null>(null)

  const commit = (value: unknown, again = false) => {
    if (!draft || (!again && draft.refused && same(draft.refused.value, value))) return
    setDraft(null)
    if (same(value, draft.base)) return
    edit.save(field, value, draft.base).catch((error: unknown) => setDraft({ value, base: draft.base, refused: { value, why: reasonAt(error, field) } }))
  }

  return {
    draft,
    open: (value: unknown) => setDraft({ value, base: value }),
    type: (value: unknown) => setDraft((now) => now && { ...now, value }),
    commit,
    drop: () => setDraft(null),
  }
}
