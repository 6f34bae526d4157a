import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import type { Words } from './detail'
import type { AuditEntry } from './queries'

/** What an entry is about, with the way there. */
export function Subject({ entry, words }: { entry: AuditEntry; words: Words }) {
  const { say } = useReading()
  const object = useObjects().find((o) => o.name === entry.object)
  const { subject } = entry
  if (!subject) return object ? say(object.plural) : null
  if (entry.object === 'user') return <Link to={`/settings/users/${subject.id}`}>{subject.name ?? words.t('gone')}</Link>
  const name = subject.name ?? words.nameOf(subject.id)
  if (entry.object === 'team') return name ? <Link to={`/settings/teams/${subject.id}`}>{name}</Link> : words.t('gone')
  if (entry.action.startsWith('sharing_rule.')) return <Link to={`/settings/sharing-rules/${subject.id}`}>{words.t('sharingRule')}</Link>
  return object ? <Link to={`/${object.path}/${subject.id}`}>{say(object.label)}</Link> : name
}
