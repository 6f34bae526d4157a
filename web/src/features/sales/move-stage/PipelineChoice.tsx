import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import styles from './move-stage.module.css'
import { nameOf, type Pipeline } from './process'

interface Props {
  pipelines: readonly Pipeline[]
  value: string | null
  onChange: (id: string) => void
}

/** Which pipeline a board shows, where there are several. */
export default function PipelineChoice({ pipelines, value, onChange }: Props) {
  const { language } = useReading()
  const { t } = useTranslation('sales')
  const options = pipelines.map((p) => ({ value: p.id, label: p.active ? nameOf(p, language) : t('stage.inactive', { name: nameOf(p, language) }) }))
  return <Select aria-label={t('stage.pipeline')} value={value} onChange={onChange} className={styles.pipelines ?? ''} options={options} />
}
