import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './fields.module.css'
import { asks, type FieldDraft } from './types'

interface Props {
  values: FieldDraft
  set: (change: Partial<FieldDraft>) => void
  errorOf: (name: string) => string | undefined
}

/** What else holds of a field; only what its type knows is offered. */
export function Switches({ values, set, errorOf }: Props) {
  const { t } = useTranslation('adminFields')
  const offered = (['required', 'unique', 'searchable', 'filterable', 'open'] as const).filter((name) => name === 'required' || asks[name](values.type))
  return (
    <div className={styles.switches} role="group" aria-label={t('marks')}>
      {offered.map((name) => {
        const error = errorOf(name)
        return (
          <div key={name}>
            <Checkbox checked={values[name]} onChange={(event) => set({ [name]: event.target.checked })} aria-describedby={`field-${name}`}>
              {t(`mark.${name}`)}
            </Checkbox>
            <div id={`field-${name}`} className={error ? styles.wrong : styles.hint}>
              {error ?? t(`markHelp.${name}`)}
            </div>
          </div>
        )
      })}
    </div>
  )
}
