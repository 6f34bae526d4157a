import type { TFunction } from 'i18next'
import type { ObjectDefinition } from '@/lib/api/types'

/** What turns the codes of an entry into words. */
export interface Words {
  t: TFunction<'adminAudit'>
  list: (texts: string[]) => string
  roleName: (name: string) => string
  /** A user, team or other thing by its id; null where nobody knows it any more. */
  nameOf: (id: string) => string | null
  fieldName: (object: string | null, path: string) => string
  objectName: (object: string) => string
}

type Detail = Record<string, unknown>

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [])

const hows = ['password', 'passkey', 'invitation', 'reset', 'setup'] as const
const whys = ['second_factor', 'passkey', 'setup_code', 'password_asked'] as const

function named(value: unknown, role: boolean, words: Words): string {
  if (value === null || value === undefined || value === '') return words.t('nothing')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (isId(value)) return words.nameOf(value) ?? words.t('gone')
  return role ? words.roleName(value) : value
}

/** The detail of an entry in words for people. Members that only a newer server knows are shown as they are. */
export function detailText(action: string, object: string | null, detail: Detail | null, words: Words): string {
  if (!detail) return ''
  const { t, list } = words
  const role = action === 'user.role_changed'
  const parts = Object.entries(detail).flatMap(([name, value]): string[] => {
    switch (name) {
      case 'how':
        return [hows.find((h) => h === value) ? t(`how.${value as 'password'}`) : String(value)]
      case 'why':
        return [whys.find((w) => w === value) ? t(`why.${value as 'passkey'}`) : String(value)]
      case 'from':
        return 'to' in detail ? [t('fromTo', { from: named(value, role, words), to: named(detail.to, role, words) })] : []
      case 'to':
        return 'from' in detail ? [] : [named(value, role, words)]
      case 'role':
        return [t('role', { name: words.roleName(String(value)) })]
      case 'teamId':
      case 'parentId':
        return value ? [t('team', { name: named(value, false, words) })] : []
      case 'standInId':
      case 'standIn':
        return [t('standIn', { name: named(value, false, words) })]
      case 'principal':
        return [t('principal', { name: named(value, false, words) })]
      case 'principals':
        return [t('principals', { count: Array.isArray(value) ? value.length : 0 })]
      case 'level':
        return [t(value === 'write' ? 'write' : 'read')]
      case 'fields':
        return [t('fields', { names: list(texts(value).map((path) => words.fieldName(object, path))) })]
      case 'field':
        return [t('field', { name: words.fieldName(object, `custom.${String(value)}`) })]
      case 'kinds':
        return [t('kinds', { names: list((Array.isArray(value) ? (value as { object?: string }[]) : []).map((kind) => words.objectName(kind.object ?? ''))) })]
      case 'ids':
        return [t('records', { count: texts(value).length })]
      case 'unnamed':
        return [t('records', { count: Number(value) })]
      case 'summary':
        return value ? [t('summary')] : []
      case 'sessions':
        return [t('sessions', { count: Number(value) })]
      case 'passkeys':
        return [t('passkeys', { count: Number(value) })]
      case 'rights':
        return [t('rights', { count: Object.keys(value ?? {}).length })]
      case 'changed':
        return [t('changed', { names: list(texts(value)) })]
      // Whether the account was active, and ids that only the server needs, tell people nothing.
      case 'active':
      case 'type':
      case 'member':
      case 'token':
      case 'session':
      case 'passkey':
      case 'revision':
      case 'absenceId':
      case 'handOverId':
        return []
      default:
        return [`${name}: ${isId(value) ? (words.nameOf(value) ?? value) : typeof value === 'string' ? value : JSON.stringify(value)}`]
    }
  })
  return parts.join(t('separator'))
}

/** The ids in a detail whose names have to be asked for. */
export const idsIn = (detail: Detail | null): string[] =>
  detail ? Object.entries(detail).flatMap(([name, value]) => (['from', 'to', 'teamId', 'parentId', 'principal', 'standInId', 'standIn'].includes(name) && isId(value) ? [value] : [])) : []

/** `custom.score` → the field's label; its own name where it is gone. */
export function fieldLabel(objects: readonly ObjectDefinition[], object: string | null, path: string, say: (label: ObjectDefinition['label']) => string): string {
  const field = objects.find((o) => o.name === object)?.fields.find((f) => (f.custom ? `custom.${f.name}` : f.name) === path)
  return field ? say(field.label) : path.replace(/^custom\./, '')
}
