import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import type { Rights } from '@/lib/roles'
import { pathOf } from '@/records/definitions'

export const reaches = ['none', 'own', 'team', 'teamAndBelow', 'all'] as const
export type Reach = (typeof reaches)[number]

/** The rights with a reach; creating and importing are allowed or not. */
export const reaching = ['read', 'change', 'delete', 'transfer', 'export'] as const
export type Reaching = (typeof reaching)[number]

export const columns = ['read', 'create', 'change', 'delete', 'transfer', 'export', 'import'] as const
export type RightName = (typeof columns)[number]

export const isReaching = (right: RightName): right is Reaching => right !== 'create' && right !== 'import'

export const nothing: Rights = { read: 'none', create: false, change: 'none', delete: 'none', transfer: 'none', export: 'none', import: false, fields: {} }

/** Objects that everybody reads and only administrators write: a role can restrict their fields, nothing else. */
const administrators = new Set(['user', 'team', 'currency_rate', 'pipeline', 'stage'])
export const fieldsOnly = (object: ObjectDefinition): boolean => administrators.has(object.name)

/** How far a right can go with an object: records without an owner are everybody's or nobody's. */
export const reachesOf = (object: ObjectDefinition): readonly Reach[] => (object.abilities.owned ? reaches : ['none', 'all'])

export const rank = (reach: string): number => reaches.indexOf(reach as Reach)

/** The rights after one changes: nothing reaches further than reading, and whoever reads nothing does nothing. */
export function withRight(rights: Rights, right: RightName, value: string | boolean): Rights {
  const next = { ...rights, [right]: value }
  for (const each of reaching) {
    if (rank(next[each]) > rank(next.read)) next[each] = next.read
  }
  return next.read === 'none' ? { ...next, create: false, import: false } : next
}

export type FieldAccess = 'full' | 'readOnly' | 'masked' | 'hidden'

const maskable = new Set(['text', 'longText', 'email', 'phone'])

/** What a role can be allowed of a field; only `full` for what every record needs to be told, found and ordered. */
export function accessesOf(object: ObjectDefinition, field: FieldDefinition): FieldAccess[] {
  const fixed =
    field.readOnly || field.required || pathOf(field) === object.title || field.name === 'ownerId' || field.name === 'currency' || field.type === 'moneyBase' ||
    object.defaultSort.split(',').some((part) => part.replace(/^-/, '') === pathOf(field))
  if (fixed) return ['full']
  return ['full', 'readOnly', ...(maskable.has(field.type) ? (['masked'] as const) : []), 'hidden']
}

export function withField(rights: Rights, path: string, access: FieldAccess): Rights {
  const others = Object.entries(rights.fields).filter(([name]) => name !== path)
  return { ...rights, fields: Object.fromEntries(access === 'full' ? others : [...others, [path, access]]) }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const sorted = ({ fields, ...rights }: Rights) => [columns.map((right) => rights[right]), Object.entries(fields).sort()]

/** The objects whose rights differ, as a PATCH takes them: each whole, those of administrators by their fields alone. */
export function changedObjects(objects: readonly ObjectDefinition[], before: Readonly<Record<string, Rights>>, after: Readonly<Record<string, Rights>>) {
  return Object.fromEntries(
    objects.flatMap((object) => {
      const [old, now] = [before[object.name] ?? nothing, after[object.name] ?? nothing]
      return same(sorted(old), sorted(now)) ? [] : [[object.name, fieldsOnly(object) ? { fields: now.fields } : now] as const]
    }),
  )
}
