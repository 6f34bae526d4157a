import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { useObjects } from '@/records/definitions'
import { keys } from '@/records/keys'
import { fieldLabel, idsIn, type Words } from './detail'
import type { AuditEntry } from './queries'

const most = 200

/** The names of some users or teams; deleted teams are found nowhere and stay without one. */
function useNames(path: 'users' | 'teams', ids: string[]) {
  const query = { select: 'id,name', filter: `id in (${ids.map((id) => `'${id}'`).join(',')})`, limit: most }
  return useQuery({
    queryKey: keys.list(path, query),
    queryFn: async ({ signal }) => (await calls.list(path, query, signal)).items.map((item) => [item.id, String(item.name)] as const),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  }).data
}

/** Everything that turns entries of the log into words. */
export function useWords(entries: readonly AuditEntry[]): Words {
  const { t } = useTranslation('adminAudit')
  const { language, say } = useReading()
  const objects = useObjects()
  const roles = useQuery(rolesQuery)
  const asked = entries.flatMap((entry) => [...idsIn(entry.detail), ...(entry.object === 'team' && entry.subject ? [entry.subject.id] : [])])
  const ids = [...new Set(asked)].sort().slice(0, most)
  const names = new Map([...(useNames('users', ids) ?? []), ...(useNames('teams', ids) ?? [])])
  for (const role of roles.data ?? []) names.set(role.id, say(role.label))
  const list = new Intl.ListFormat(language)
  return {
    t,
    list: (texts) => list.format(texts),
    roleName: (name) => {
      const role = roles.data?.find((r) => r.name === name)
      return role ? say(role.label) : name
    },
    nameOf: (id) => names.get(id) ?? null,
    fieldName: (object, path) => fieldLabel(objects, object, path, say),
    objectName: (name) => {
      const object = objects.find((o) => o.name === name)
      return object ? say(object.label) : name
    },
  }
}
