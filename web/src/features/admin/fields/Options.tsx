import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { colourOf } from '@/records/fields/colours'
import { Reorder } from '@/ui/reorder/Reorder'
import styles from './fields.module.css'
import type { OptionDraft } from './types'

const colours = ['gray', 'blue', 'cyan', 'green', 'gold', 'orange', 'red', 'magenta', 'purple'] as const

interface Props {
  options: OptionDraft[]
  error: string | undefined
  onChange: (options: OptionDraft[]) => void
}

/** The options of a choice, in order. One that records use is retired rather than removed. */
export function Options({ options, error, onChange }: Props) {
  const { t } = useTranslation('adminFields')
  const { language } = useReading()
  const put = (at: number, change: Partial<OptionDraft>) => onChange(options.map((option, i) => (i === at ? { ...option, ...change } : option)))
  const nameOf = (option: OptionDraft, at: number) => (language === 'en' ? option.en || option.zh : option.zh || option.en) || t('optionNo', { n: at + 1 })
  const listed = options.map((option, at) => ({ option, at }))
  return (
    <div className={styles.options} role="group" aria-label={t('options')}>
      <div className={styles.optionsTitle}>{t('options')}</div>
      <div className={styles.hint}>{t('optionsHelp')}</div>
      <Reorder label={t('options')} items={listed} itemKey={({ option }) => option.key} nameOf={({ option, at }) => nameOf(option, at)} onOrder={(next) => onChange(next.map(({ option }) => option))}>
        {({ option, at }) => {
          const name = nameOf(option, at)
          return (
            <div className={styles.option}>
              <Select
                className={styles.colour ?? ''}
                aria-label={t('colourOf', { option: name })}
                value={option.colour ?? 'gray'}
                popupMatchSelectWidth={false}
                options={colours.map((colour) => ({ value: colour, label: t(`colour.${colour}`) }))}
                optionRender={({ value, label }) => (
                  <span className={styles.swatchLine}>
                    <span className={styles.swatch} style={{ background: colourOf(String(value)) }} aria-hidden="true" /> {label}
                  </span>
                )}
                labelRender={({ value }) => <span className={styles.swatch} style={{ background: colourOf(String(value)) }} />}
                onChange={(colour: string) => put(at, { colour })}
              />
              <Input aria-label={t('optionZh', { n: at + 1 })} placeholder={t('chinese')} maxLength={100} value={option.zh} onChange={(event) => put(at, { zh: event.target.value })} />
              <Input aria-label={t('optionEn', { n: at + 1 })} placeholder={t('english')} maxLength={100} value={option.en} onChange={(event) => put(at, { en: event.target.value })} />
              {option.stored ? (
                <Checkbox checked={option.retired} onChange={(event) => put(at, { retired: event.target.checked })}>
                  {t('retired')}
                </Checkbox>
              ) : (
                <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t('removeOption', { option: name })} onClick={() => onChange(options.filter((_, i) => i !== at))} />
              )}
            </div>
          )
        }}
      </Reorder>
      {error && (
        <div className={styles.wrong} role="alert">
          {error}
        </div>
      )}
      <div>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => onChange([...options, { key: crypto.randomUUID(), value: '', zh: '', en: '', colour: colours[options.length % colours.length] ?? null, retired: false, stored: false }])}>
          {t('addOption')}
        </Button>
      </div>
    </div>
  )
}
