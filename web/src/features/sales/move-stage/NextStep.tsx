import { DownOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { missing } from './decisions'
import styles from './move-stage.module.css'
import { chance, nameOf } from './process'
import type { PathProps } from './StagePath'

/** What to do on the present stage, what the next one still needs, and the way there. */
export function NextStep({ object, record, path, going, mayMove, move, phone }: PathProps & { phone: boolean }) {
  const { t } = useTranslation('sales')
  const { language, say } = useReading()
  const { current, next } = path
  if (!current) return null
  const lacking = next ? missing(next, record, object).map((f) => say(f.label)) : []
  const others = [...path.steps, ...path.ends].filter((s) => s !== current && s !== next)
  return (
    <div className={styles.next}>
      <div className={styles.words}>
        {phone && (
          <p className={styles.here}>
            <strong>{nameOf(current, language)}</strong> <span className={styles.chance}>{chance(current, language)}</span>
          </p>
        )}
        {current.guidance && <p>{current.guidance}</p>}
        {next && lacking.length > 0 && (
          <p className={styles.lacking}>
            <ExclamationCircleOutlined aria-hidden="true" />
            {t('stage.nextNeeds', { stage: nameOf(next, language), fields: new Intl.ListFormat(language).format(lacking) })}
          </p>
        )}
      </div>
      {next && object.may.change && (
        <div className={styles.go}>
          <Button type={phone ? 'primary' : 'default'} loading={going === next} disabled={!mayMove} onClick={() => move(next)}>
            {t('stage.next', { stage: nameOf(next, language) })}
          </Button>
          {phone && (
            <Dropdown
              trigger={['click']}
              disabled={!mayMove}
              menu={{ items: others.map((s) => ({ key: s.value, label: nameOf(s, language), extra: chance(s, language) })), onClick: ({ key }) => others.filter((s) => s.value === key).forEach(move) }}
            >
              <Button icon={<DownOutlined aria-hidden="true" />} aria-label={t('stage.otherStage')} />
            </Dropdown>
          )}
        </div>
      )}
    </div>
  )
}
