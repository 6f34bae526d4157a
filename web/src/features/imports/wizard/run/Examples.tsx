import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { fieldAt, useObject } from '@/records/definitions'
import { kindOf, type Reading } from '@/records/fields'
import type { Import } from '../calls'
import { examplesQuery } from '../queries'
import { ExampleLine } from './ExampleLine'
import styles from './run.module.css'

/** In words what a field held or holds; what its type cannot say in one line is told as it is. */
function textOf(object: ObjectDefinition | null, path: string, value: unknown, reading: Reading): string {
  if (value === null || value === undefined || value === '') return ''
  const field = object && fieldAt(object, path)
  const said = field && field.type !== 'reference' ? kindOf(field).text(value, field, { id: '' }, reading) : ''
  return said || (typeof value === 'string' ? value : JSON.stringify(value))
}

/** Some rows of each kind, to see that what happens is what was meant. */
export function Examples({ file }: { file: Import }) {
  const { t } = useTranslation(['imports', 'common'])
  const reading = useReading()
  const object = useObject(file.object ?? undefined)
  const { data } = useQuery(examplesQuery(file))
  if (!data) return null
  const to = (id: string | null) => (id && object && !file.dryRun ? `/${object.path}/${id}` : null)
  const name = (path: string) => {
    const field = object && fieldAt(object, path)
    return field ? reading.say(field.label) : path
  }
  const groups = [
    { kind: 'failed' as const, lines: data.failed.map((one) => ({ line: one.line, text: one.reasons.join(' '), to: null, more: [] })) },
    {
      kind: 'updated' as const,
      lines: data.updated.map((one) => ({
        line: one.line, text: one.name ?? t('common:hidden'), to: to(one.id),
        more: one.changes.map((c) => t('examples.change', { field: name(c.field), from: textOf(object, c.field, c.from, reading) || t('examples.nothing'), to: textOf(object, c.field, c.to, reading) || t('examples.nothing') })),
      })),
    },
    { kind: 'created' as const, lines: data.created.map((one) => ({ line: one.line, text: one.name ?? t('common:hidden'), to: to(one.id), more: [] })) },
    { kind: 'unchanged' as const, lines: data.unchanged.map((one) => ({ line: one.line, text: one.name ?? t('common:hidden'), to: to(one.id), more: [] })) },
    { kind: 'skipped' as const, lines: data.skipped.map((one) => ({ line: one.line, text: one.reason ?? t('examples.noReason'), to: null, more: [] })) },
  ].filter((group) => group.lines.length > 0)
  if (groups.length === 0) return null
  return (
    <div className={styles.examples}>
      {groups.map(({ kind, lines }) => (
        <div key={kind} role="group" aria-label={t('examples.of', { kind: t(file.dryRun ? `would.${kind}` : `did.${kind}`) })}>
          <h3 data-kind={kind}>{t(file.dryRun ? `would.${kind}` : `did.${kind}`)}</h3>
          <ul>
            {lines.map((line) => (
              <ExampleLine key={line.line} {...line} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
