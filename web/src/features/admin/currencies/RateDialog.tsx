import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import { DefinedField } from '@/records/DefinedField'
import { useObject } from '@/records/definitions'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { FormDialog } from '@/ui/editing/FormDialog'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import { path } from './queries'

const fields = ['currency', 'date', 'rate']

/** Puts one rate right. */
export default function RateDialog({ rate, onClose }: { rate: RecordData; onClose: () => void }) {
  const { t } = useTranslation(['adminCurrencies', 'common'])
  const client = useQueryClient()
  const object = useObject('currency_rate')
  const { done } = useNotice()
  const before = { currency: rate.currency, date: rate.date, rate: rate.rate }
  const form = useForm({
    initial: before,
    save: (_, changes) => calls.update(path, rate.id, changes, rate.version),
    saved: (after) => {
      void recordsChanged(client)
      done(t('common:saved'), { undo: () => calls.update(path, rate.id, before, after.version).then(() => recordsChanged(client)) })
      onClose()
    },
  })
  return (
    <FormDialog title={t('edit')} form={form} fields={fields} onClose={onClose}>
      {object?.fields.filter((f) => fields.includes(f.name)).map((field, i) => <DefinedField key={field.name} field={field} form={form} autoFocus={i === 2} />)}
    </FormDialog>
  )
}
