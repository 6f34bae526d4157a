import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { calls } from '@/records/calls'
import { fieldAt, titleOf, useObject } from '@/records/definitions'
import { FormField } from '@/records/form/FormField'
import { textLiteral } from '@/records/filters/literals'
import { keys } from '@/records/keys'
import type { Draft } from './conversion'
import styles from './convert-lead.module.css'

interface Props {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  wrong: Record<string, string>
  leadObject: ObjectDefinition
  mayCreate: boolean
}

/** A new account, or one that is there; those with a similar name are offered, so that nobody makes it twice. */
export function AccountChoice({ draft, change, wrong, leadObject, mayCreate }: Props) {
  const { t } = useTranslation('sales')
  const account = useObject('account')
  const nameField = account ? fieldAt(account, 'name') : undefined
  const lookUp = fieldAt(leadObject, 'accountId')
  const similar = useSimilar(account, draft.account === 'new' ? draft.accountName : '')
  const existing = draft.account === 'existing'
  return (
    <fieldset className={styles.part}>
      <legend>{t('convert.account')}</legend>
      <Radio.Group
        value={draft.account}
        onChange={(event) => change({ account: event.target.value as Draft['account'] })}
        options={[
          { value: 'new', label: t('convert.newAccount'), disabled: !mayCreate },
          { value: 'existing', label: t('convert.existingAccount') },
        ]}
      />
      {!existing && nameField && (
        <FormField field={nameField} value={draft.accountName} record={{ id: '' }} onChange={(value) => change({ accountName: typeof value === 'string' ? value : '' })} error={wrong.accountName} autoFocus />
      )}
      {existing && lookUp && (
        <FormField
          field={{ ...lookUp, label: { 'zh-CN': t('convert.whichAccount'), en: t('convert.whichAccount') }, required: true }}
          value={draft.accountId}
          record={{ id: '', account: draft.picked }}
          onChange={(value) => change({ accountId: typeof value === 'string' ? value : null })}
          error={wrong.accountId}
          autoFocus={false}
        />
      )}
      {similar.length > 0 && account && (
        <div className={styles.similar} role="status">
          <span>{t('convert.similar')}</span>
          {similar.map((record) => (
            <Button key={record.id} size="small" onClick={() => change({ account: 'existing', accountId: record.id, picked: { id: record.id, name: titleOf(record, account) } })}>
              {titleOf(record, account)}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** Accounts whose name contains what is typed. */
function useSimilar(account: ObjectDefinition | null, typed: string) {
  const words = useDeferredValue(typed.trim())
  const query = { select: 'id,name', filter: `contains(name,${textLiteral(words)})`, sort: 'name', limit: 3 }
  const found = useQuery({
    queryKey: keys.list(account?.path ?? '', query),
    queryFn: ({ signal }) => calls.list(account?.path ?? '', query, signal),
    enabled: account !== null && words.length >= 2,
    placeholderData: keepPreviousData,
  })
  return words.length >= 2 ? (found.data?.items ?? []) : []
}
