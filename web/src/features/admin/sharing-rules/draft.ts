import type { components } from '@/lib/api/schema'
import type { ShareRule } from './queries'

type Request = components['schemas']['ShareRuleRequest']

export interface Chosen {
  kind: 'user' | 'team' | 'role'
  /** A user's or team's id, a role's name. */
  value: string
  /** What it is called, where it was read rather than looked up here. */
  name?: string
}

export interface RuleDraft {
  name: string
  object: string
  filter: string
  level: string
  principals: Chosen[]
}

export const draftOf = (rule: ShareRule | null, roles: readonly { id: string; name: string }[]): RuleDraft => ({
  name: rule?.name ?? '',
  object: rule?.object ?? 'account',
  filter: rule?.filter ?? '',
  level: rule?.level ?? 'read',
  principals: (rule?.principals ?? []).map(({ principal: { kind, id, name } }) =>
    kind === 'role' ? { kind, value: roles.find((r) => r.id === id)?.name ?? name } : { kind: kind === 'team' ? 'team' : 'user', value: id, name },
  ),
})

/** The body that makes or changes a rule; its object is chosen once. */
export const requestOf = ({ name, object, filter, level, principals }: RuleDraft, made: boolean): Request => ({
  name,
  ...(made ? {} : { object }),
  filter,
  level,
  principals: principals.filter((p) => p.value).map(({ kind, value }) => (kind === 'user' ? { userId: value } : kind === 'team' ? { teamId: value } : { role: value })),
})
