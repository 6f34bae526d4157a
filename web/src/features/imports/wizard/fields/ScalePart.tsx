import { InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/ui/editing/FormField'
import type { Column } from '../calls'
import type { ColumnDoc } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import styles from './fields.module.css'

const times = '×'
const once = '1'

/** What the numbers of a column are multiplied with: files speak of thousands and millions. */
export function ScalePart({ column, said, editing }: { column: Column; said: ColumnDoc; editing: Editing }) {
  const { t } = useTranslation('imports')
  const [typed, setTyped] = useState<number | null>(said.scale ?? null)
  const scale = typed === 1 ? null : typed
  const tell = () => scale !== (said.scale ?? null) && editing.edit({ type: 'part', column: column.name, part: { scale } })
  return (
    <FormField label={t('scale.label')} help={t('scale.help', { sample: column.samples[0] ?? '' })}>
      {(control) => <InputNumber<number> {...control} className={styles.short ?? ''} prefix={times} placeholder={once} value={typed} onChange={setTyped} onBlur={tell} onPressEnter={tell} />}
    </FormField>
  )
}
