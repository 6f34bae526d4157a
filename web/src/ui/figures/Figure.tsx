import { DownloadOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Dropdown, Popover, Segmented } from 'antd'
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { usePhone } from '@/lib/useMedia'
import { type Bars, csvOf, download, type FigureTable, fileName } from './figure'
import styles from './figures.module.css'
import { Table } from './Table'

const Chart = lazy(() => import('./Chart'))

export interface How {
  /** The formula, in words. */
  text: string
  records: string
  filter: string
  at: string
}

interface Props {
  title: string
  how: How
  /** What the figures are about, for the picture: period and filters. */
  about: string
  table: FigureTable
  bars?: Bars | undefined
  height?: number
  /** Choices that change what is shown, above it. */
  extra?: ReactNode
  note?: ReactNode
  children?: ReactNode
}

/** A figure: what it shows, drawn or as a table, how it is computed, and what can be taken away of it. */
export function Figure({ title, how, about, table, bars, height = 280, extra, note, children }: Props) {
  const { t } = useTranslation(['figures', 'common'])
  const navigate = useNavigate()
  const phone = usePhone()
  const heading = useId()
  const body = useRef<HTMLDivElement>(null)
  const [asTable, setAsTable] = useState(false)

  const picture = async () => {
    const { pictureOf } = await import('./picture')
    const lines = table.rows.map((row) => row.map((cell) => cell.text).join('   '))
    download(fileName(title, 'png'), await pictureOf(title, about, lines, body.current?.querySelector('canvas') ?? null))
  }

  return (
    <section className={styles.figure} aria-labelledby={heading} data-drawn={bars !== undefined}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        <div className={styles.tools}>
          {bars && <Segmented size="small" aria-label={t('show')} value={asTable ? 'table' : 'chart'} options={[{ value: 'chart', label: t('chart') }, { value: 'table', label: t('table') }]} onChange={(value) => setAsTable(value === 'table')} />}
          <Popover trigger="click" placement="bottomRight" title={t('howTitle')} content={<Explanation {...how} />}>
            <Button type="text" size="small" className={styles.tool ?? ''} aria-label={t('how', { title })} icon={<QuestionCircleOutlined aria-hidden="true" />} />
          </Popover>
          <Dropdown
            trigger={['click']}
            placement="bottomRight"
            menu={{
              items: [
                { key: 'png', label: t('png'), onClick: () => void picture() },
                { key: 'csv', label: t('csv'), onClick: () => download(fileName(title, 'csv'), new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' })) },
              ],
            }}
          >
            <Button type="text" size="small" className={styles.tool ?? ''} aria-label={t('export', { title })} icon={<DownloadOutlined aria-hidden="true" />} />
          </Dropdown>
        </div>
      </header>
      {extra}
      <div ref={body} className={styles.body} style={bars && !asTable ? { minHeight: height } : undefined}>
        {bars && !asTable ? (
          <Suspense fallback={<div style={{ height }} aria-label={t('common:loading')} />}>
            <Chart bars={bars} label={`${title} ${t('pick')}`} height={height} phone={phone} onPick={(to) => void navigate(to)} />
          </Suspense>
        ) : (
          (children ?? <Table title={title} table={table} />)
        )}
      </div>
      {note && <p className={styles.note}>{note}</p>}
    </section>
  )
}

/** How a figure comes about: its formula, the filter, the number of records, the time. */
function Explanation({ text, records, filter, at }: How) {
  const { t } = useTranslation('figures')
  return (
    <div className={styles.how}>
      <p>{text}</p>
      <dl>
        <dt>{t('records')}</dt>
        <dd>{records}</dd>
        <dt>{t('condition')}</dt>
        <dd>
          <code>{filter || t('everything')}</code>
        </dd>
        <dt>{t('computed')}</dt>
        <dd>{at}</dd>
      </dl>
    </div>
  )
}
