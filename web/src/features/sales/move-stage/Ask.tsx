import { Button } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '@/lib/api/problem'
import type { FieldDefinition } from '@/lib/api/types'
import { isEmpty } from '@/records/fields'
import { FormField } from '@/records/form/FormField'
import type { RecordData } from '@/records/types'
import { messageOf } from '@/ui/messageOf'
import styles from './move-stage.module.css'

export interface AskProps {
  fields: FieldDefinition[]
  record: RecordData
  /** The verb on the button: 移到赢单. */
  action: string
  /** Moves with what was given; what the server refuses is shown here. */
  send: (given: Record<string, unknown>) => Promise<void>
  onCancel: () => void
}

/** Asks for just what a stage requires. */
export default function Ask({ fields, record, action, send, onCancel }: AskProps) {
  const { t } = useTranslation(['sales', 'common'])
  const [given, setGiven] = useState<Record<string, unknown>>({})
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [failed, setFailed] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const empty = fields.filter((f) => isEmpty(given[f.name]))
    setWrong(Object.fromEntries(empty.map((f) => [f.name, t('stage.fillIn')])))
    setFailed(null)
    if (empty.length > 0) return
    setBusy(true)
    try {
      await send(given)
    } catch (error) {
      const problems = error instanceof ApiProblem ? error.errors.filter((e) => fields.some((f) => f.name === e.field)) : []
      setWrong(Object.fromEntries(problems.map((e) => [e.field, e.message])))
      if (problems.length === 0) setFailed(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={styles.ask} onSubmit={(event) => void submit(event)} noValidate>
      {fields.map((field, index) => (
        <FormField
          key={field.name}
          field={{ ...field, required: true }}
          value={given[field.name]}
          record={{ ...record, ...given }}
          onChange={(value) => setGiven((now) => ({ ...now, [field.name]: value }))}
          error={wrong[field.name]}
          autoFocus={index === 0}
        />
      ))}
      {failed && (
        <p role="alert" className={styles.wrong}>
          {failed}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {action}
        </Button>
      </div>
    </form>
  )
}
