import { useQueryClient } from '@tanstack/react-query'
import { DatePicker } from 'antd'
import { dayjs } from '@/lib/dayjs'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { useReading } from '@/lib/useReading'
import { RecordPicker } from '@/records/RecordPicker'
import type { RecordData } from '@/records/types'
import { FormDialog } from '@/ui/editing/FormDialog'
import { type Control, FormField } from '@/ui/editing/FormField'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import { absencesQuery } from './queries'

export default function NewAbsence({ user, onClose }: { user: RecordData; onClose: () => void }) {
  const { t } = useTranslation(['adminUsers', 'common'])
  const { today } = useReading()
  const client = useQueryClient()
  const { done } = useNotice()
  const form = useForm({
    initial: { standInId: null as string | null, from: today, to: today },
    save: ({ standInId, from, to }) =>
      answered(api.POST('/api/v1/users/{id}/absences', { params: { path: { id: user.id } }, body: { standInId: standInId ?? '', from, to } })),
    saved: () => {
      void client.invalidateQueries({ queryKey: absencesQuery(user.id).queryKey })
      done(t('common:saved'))
      onClose()
    },
  })
  // An absence that begins later cannot have ended before.
  const put = (name: 'from' | 'to', day: string) => form.set(name === 'from' && day > form.values.to ? { from: day, to: day } : { [name]: day })
  const day = (name: 'from' | 'to') => (control: Control) => (
    <DatePicker
      {...control}
      style={{ width: '100%' }}
      allowClear={false}
      value={dayjs(form.values[name])}
      minDate={dayjs(name === 'to' ? form.values.from : today)}
      onChange={(next) => next && put(name, next.format('YYYY-MM-DD'))}
    />
  )
  return (
    <FormDialog title={t('absenceOf', { name: String(user.name) })} form={form} fields={['standInId', 'from', 'to']} onClose={onClose}>
      <FormField label={t('standIn')} help={t('standInHelp')} error={form.errorOf('standInId')} required>
        {(control) => (
          <RecordPicker object="user" value={form.values.standInId} onChange={(standInId) => form.set({ standInId })} id={control.id} describedBy={control['aria-describedby']} invalid={control['aria-invalid']} />
        )}
      </FormField>
      <FormField label={t('firstDay')} error={form.errorOf('from')} required>
        {day('from')}
      </FormField>
      <FormField label={t('lastDay')} error={form.errorOf('to')} required>
        {day('to')}
      </FormField>
    </FormDialog>
  )
}
