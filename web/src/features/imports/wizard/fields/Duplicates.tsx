import { Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { pathOf } from '@/records/definitions'
import { FormField } from '@/ui/editing/FormField'
import type { Mode } from '../calls'
import { pairsOf } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import type { Fields } from '../useFields'
import styles from './fields.module.css'

const modes: readonly Mode[] = ['create', 'upsert', 'update']
const never = ['longText', 'multiChoice', 'address', 'boolean']

/** Which field most likely tells records apart: an outside number, what may not be there twice, the name. */
function likely({ object, at }: Fields, mapped: readonly string[]): string[] {
  const found = mapped.find((path) => path === 'externalId') ?? mapped.find((path) => at(path)?.unique) ?? mapped.find((path) => path === object?.title)
  return found ? [found] : []
}

/** What happens to rows of which there may be a record already. */
export function Duplicates({ fields, editing }: { fields: Fields; editing: Editing }) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const mapped = pairsOf(editing.mapping).map((pair) => pair.field)
  const offered = mapped.flatMap((path) => {
    const field = fields.at(path)
    return field && !never.includes(field.type) ? [{ value: pathOf(field), label: say(field.label) }] : []
  })
  const wrong = editing.errors.filter((e) => e.field === 'match').map((e) => e.message).join(' ')
  return (
    <section className={styles.block} aria-labelledby="duplicates-title">
      <h2 id="duplicates-title">{t('duplicates.title')}</h2>
      <Radio.Group
        className={styles.modes ?? ''}
        aria-labelledby="duplicates-title"
        value={editing.mode}
        onChange={(event) => editing.edit({ type: 'mode', mode: event.target.value as Mode, match: editing.match.length ? editing.match : likely(fields, mapped) })}
        options={modes.map((value) => ({
          value,
          label: (
            <span className={styles.mode}>
              <span>{t(`duplicates.${value}`)}</span>
              <span className={styles.hint}>{t(`duplicates.about.${value}`)}</span>
            </span>
          ),
        }))}
      />
      {editing.mode !== 'create' && (
        <FormField label={t('duplicates.match')} help={t('duplicates.matchHelp')} error={wrong || undefined} required>
          {(control) => (
            <Select
              {...control}
              mode="multiple"
              className={styles.medium ?? ''}
              value={editing.match}
              placeholder={t('duplicates.whichMatch')}
              options={offered}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(match: string[]) => editing.edit({ type: 'mode', mode: editing.mode, match })}
            />
          )}
        </FormField>
      )}
    </section>
  )
}
