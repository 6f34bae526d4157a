import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '@/lib/api/problem'

type Values = object

interface Options<T extends Values, R> {
  /** What is stored; may change under a form that nobody has touched. */
  initial: T
  /** Under which name what was typed survives a reload of this tab. */
  draft?: string | undefined
  /** Writes; gets the whole and what was changed of it. */
  save: (values: T, changes: Partial<T>) => Promise<R>
  saved?: (answer: R) => void
}

export interface Form<T extends Values> {
  values: T
  /** Only what differs from what is stored. */
  changes: Partial<T>
  dirty: boolean
  saving: boolean
  /** Why the last save failed, null before and after a success. */
  error: unknown
  set: (change: Partial<T>) => void
  /** What the server said of one field and of what is inside it: `options` for `options[2].value`. */
  errorOf: (name: string) => string | undefined
  submit: () => void
  reset: () => void
}

const kept = (draft: string | undefined) => draft && `rapport.draft.${draft}`

function read<T extends Values>(draft: string | undefined): Partial<T> {
  const key = kept(draft)
  try {
    return key ? (JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>) : {}
  } catch {
    return {}
  }
}

function write(draft: string | undefined, changes: object) {
  const key = kept(draft)
  if (!key) return
  if (Object.keys(changes).length) sessionStorage.setItem(key, JSON.stringify(changes))
  else sessionStorage.removeItem(key)
}

const same = (a: unknown, b: unknown) => a === b || ((a ?? null) === null && (b ?? null) === null) || JSON.stringify(a) === JSON.stringify(b)

/** `stored` with only those changes that change something. */
export function differing<T extends Values>(stored: T, changes: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([name, value]) => !same(value, stored[name as keyof T]))) as Partial<T>
}

/** Whether an error at `field` belongs to `name`: `objects.lead.read` to `objects` and to `objects.lead`. */
export const belongsTo = (field: string, name: string): boolean => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`)

/** What a form holds between typing and saving: the changes, the server's words at each field, and a draft that a reload does not lose. */
export function useForm<T extends Values, R>({ initial, draft, save, saved }: Options<T, R>): Form<T> {
  const [typed, setTyped] = useState<Partial<T>>(() => read<T>(draft))
  const changes = differing(initial, typed)
  const values = { ...initial, ...changes }
  const change = (next: Partial<T>) => {
    setTyped(next)
    write(draft, next)
  }
  const saving = useMutation({
    mutationFn: () => save(values, changes),
    onSuccess: (answer) => {
      change({})
      saved?.(answer)
    },
  })
  const errors = saving.error instanceof ApiProblem ? saving.error.errors : []
  return {
    values,
    changes,
    dirty: Object.keys(changes).length > 0,
    saving: saving.isPending,
    error: saving.error,
    set: (next) => change({ ...typed, ...next }),
    errorOf: (name) => errors.filter((e) => belongsTo(e.field, name)).map((e) => e.message).join(' ') || undefined,
    submit: () => saving.mutate(),
    reset: () => {
      change({})
      saving.reset()
    },
  }
}
