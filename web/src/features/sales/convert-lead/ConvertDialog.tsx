import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '@/lib/api/problem'
import type { FieldDefinition } from '@/lib/api/types'
import { calls } from '@/records/calls'
import { fieldAt, titleOf, useObject } from '@/records/definitions'
import type { ExtensionProps } from '@/records/extensions'
import { recordsChanged } from '@/records/keys'
import { messageOf } from '@/ui/messageOf'
import { AccountChoice } from './AccountChoice'
import { accountNameOf, complaints, type Converted, type Draft, requestOf } from './conversion'
import styles from './convert-lead.module.css'
import { FurtherRecords } from './FurtherRecords'
import { Outcome } from './Outcome'

const saleFields = ['name', 'amount', 'expectedCloseDate']

/** Asks what becomes of a lead, and shows what came of it. */
export default function ConvertDialog({ object, record, onClose }: ExtensionProps & { onClose: () => void }) {
  const { t } = useTranslation(['sales', 'common'])
  const client = useQueryClient()
  const [account, contact, opportunity] = [useObject('account'), useObject('contact'), useObject('opportunity')]
  const [draft, setDraft] = useState<Draft>({
    account: account?.may.create ? 'new' : 'existing',
    accountName: accountNameOf(record),
    accountId: null,
    contact: contact?.may.create ?? false,
    opportunity: opportunity?.may.create ?? false,
    sale: {},
  })
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<Converted | null>(null)
  const asked: FieldDefinition[] = opportunity ? saleFields.flatMap((path) => fieldAt(opportunity, path) ?? []).filter((f) => !f.readOnly) : []

  const change = (changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes }))
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (draft.account === 'existing' && !draft.accountId) {
      setWrong({ accountId: t('convert.chooseAccount') })
      return
    }
    setBusy(true)
    setWrong({})
    try {
      setMade(await calls.verb<Converted>(object.path, record.id, 'convert', requestOf(draft)))
      await recordsChanged(client)
    } catch (error) {
      const errors = error instanceof ApiProblem ? error.errors : []
      setWrong(errors.length > 0 ? complaints(errors, ['accountName', 'accountId', ...asked.map((f) => `opportunity.${f.name}`)]) : { '': messageOf(error) })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal open title={made ? t('convert.made', { name: titleOf(record, object) }) : t('convert.title', { name: titleOf(record, object) })} footer={null} onCancel={onClose} width={520} mask={{ closable: made !== null }}>
      {made ? (
        <Outcome made={made} onClose={onClose} />
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <AccountChoice draft={draft} change={change} wrong={wrong} leadObject={object} mayCreate={account?.may.create ?? false} />
          <FurtherRecords draft={draft} change={change} wrong={wrong} lead={record} contact={contact} opportunity={opportunity} fields={asked} />
          {wrong[''] && (
            <p role="alert" className={styles.wrong}>
              {wrong['']}
            </p>
          )}
          <div className={styles.foot}>
            <p>{t('convert.forGood')}</p>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('convert.button')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
