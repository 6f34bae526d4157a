import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ApiProblem, type FieldProblem } from '@/lib/api/problem'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { request } from '@/lib/api/request'
import type { BatchAnswer } from '@/lib/api/types'
import { calls } from '@/records/calls'
import { kindOf } from '@/records/fields'
import { recordsChanged } from '@/records/keys'
import { FormDialog } from '@/ui/editing/FormDialog'
import { FormField } from '@/ui/editing/FormField'
import { useForm } from '@/ui/editing/useForm'
import { useObject } from '@/records/definitions'
import { useNotice } from '@/ui/useNotice'
import styles from './currencies.module.css'
import { path } from './queries'

interface Line {
  currency: string | null
  rate: number | null
}

const none: Line = { currency: null, rate: null }

/** The rates of a day, several at once: all of them are stored, or none. */
export default function AddRates({ currency, onClose }: { currency: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['adminCurrencies', 'common'])
  const own = useMe().company.currency
  const { today } = useReading()
  const client = useQueryClient()
  const object = useObject('currency_rate')
  const { done } = useNotice()
  const form = useForm<{ date: string | null; lines: Line[] }, BatchAnswer>({
    initial: { date: today, lines: [{ ...none, currency: currency ?? null }] },
    save: ({ date, lines }) =>
      request<BatchAnswer>(`/${path}/batch`, { method: 'POST', query: { atomic: true }, body: lines.map((line) => ({ op: 'create', data: { ...line, date } })) }),
    saved: ({ items }) => {
      void recordsChanged(client)
      const made = items.flatMap((item) => (item.id ? [item.id] : []))
      done(t('added', { count: made.length }), { undo: () => calls.batch(path, made.map((id) => ({ op: 'delete', id }))).then(() => recordsChanged(client)) })
      onClose()
    },
  })
  const refused = form.error instanceof ApiProblem ? ((form.error.body.items ?? []) as { errors?: FieldProblem[] }[]) : []
  const { date, lines } = form.values
  const put = (at: number, change: Partial<Line>) => form.set({ lines: lines.map((line, i) => (i === at ? { ...line, ...change } : line)) })
  const fieldOf = (name: string) => object?.fields.find((f) => f.name === name)
  const [dateField, currencyField, rateField] = [fieldOf('date'), fieldOf('currency'), fieldOf('rate')]
  if (!dateField || !currencyField || !rateField) return null
  const DateEditor = kindOf(dateField).Editor
  const CurrencyEditor = kindOf(currencyField).Editor
  const RateEditor = kindOf(rateField).Editor
  if (!DateEditor || !CurrencyEditor || !RateEditor) return null
  return (
    <FormDialog title={t('addRates')} form={form} fields={['items']} onClose={onClose}>
      <FormField label={t('from')} help={t('fromHelp')}>
        {(control) => <DateEditor field={dateField} value={date} onChange={(next) => form.set({ date: next as string | null })} id={control.id} describedBy={control['aria-describedby']} />}
      </FormField>
      <ul className={styles.rows}>
        {lines.map((line, at) => (
          <li key={at} className={styles.row}>
            <CurrencyEditor field={currencyField} value={line.currency} onChange={(next) => put(at, { currency: next as string | null })} label={t('currencyNo', { n: at + 1 })} autoFocus={!line.currency} />
            <RateEditor field={rateField} value={line.rate} onChange={(next) => put(at, { rate: next as number | null })} label={t('rateNo', { n: at + 1, own })} autoFocus={Boolean(line.currency) && at === 0} />
            <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} disabled={lines.length === 1} aria-label={t('removeLine', { n: at + 1 })} onClick={() => form.set({ lines: lines.filter((_, i) => i !== at) })} />
            {refused[at]?.errors && (
              <span className={styles.wrong} role="alert">
                {refused[at].errors.map((e) => e.message).join(' ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => form.set({ lines: [...lines, none] })}>
          {t('addLine')}
        </Button>
      </div>
    </FormDialog>
  )
}
