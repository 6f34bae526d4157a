import { IdcardOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useQueryClient } from '@tanstack/react-query'
import { calls } from '../calls'
import { fieldAt, useObject } from '../definitions'
import { textLiteral } from '../filters/literals'
import { keys } from '../keys'
import styles from './form.module.css'
import type { Values } from './formFields'
import { valuesOf } from './signature/fill'
import { readSignature } from './signature/readSignature'

interface Props {
  object: ObjectDefinition
  values: Values
  onFill: (values: Values) => void
}

/** What came of a paste: the fields that were filled, how it was before, and a company that was found nowhere. */
interface Outcome {
  paths: string[]
  before: Values
  unknown: string | null
}

/** Fills a form about a person from a card or the end of a mail, says what it filled, and takes it back on request. */
export function PasteSignature({ object, values, onFill }: Props) {
  const { t } = useTranslation(['form', 'common'])
  const { say } = useReading()
  const client = useQueryClient()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const account = useObject(fieldAt(object, 'accountId')?.readOnly ? undefined : fieldAt(object, 'accountId')?.reference)

  /** The one account of that name; with none or several the user has to choose. */
  const accountOf = async (name: string): Promise<string | null> => {
    if (!account) return null
    const query = { select: `id,${account.title}`, filter: `${account.title} eq ${textLiteral(name)}`, limit: 2 }
    const found = await client.query({ queryKey: keys.list(account.path, query), queryFn: ({ signal }) => calls.list(account.path, query, signal) }).catch(() => null)
    return found?.items.length === 1 ? (found.items[0]?.id ?? null) : null
  }
  const fill = async (pasted: string) => {
    const signature = readSignature(pasted)
    const accountId = signature.company ? await accountOf(signature.company) : null
    const read: Values = { ...valuesOf(object, signature), ...(accountId ? { accountId } : {}) }
    onFill({ ...values, ...read })
    setOutcome({ paths: Object.keys(read), before: values, unknown: account && signature.company && !accountId ? signature.company : null })
    setOpen(false)
    setText('')
  }
  const labels = outcome?.paths.flatMap((path) => fieldAt(object, path) ?? []).map((field) => say(field.label)) ?? []
  return (
    <div className={open ? styles.signature : undefined}>
      {!open && (
        <div className={styles.buttons}>
          <Button icon={<IdcardOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
            {t('signature.open')}
          </Button>
          {outcome && (
            <span role="status">
              {labels.length ? t('signature.filled', { fields: labels.join(t('signature.comma')) }) : t('signature.nothing')}
              {outcome.unknown && ` ${t('signature.unknown', { name: outcome.unknown })}`}
              {labels.length > 0 && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => {
                    onFill(outcome.before)
                    setOutcome(null)
                  }}
                >
                  {t('common:undo')}
                </Button>
              )}
            </span>
          )}
        </div>
      )}
      {open && (
        <>
          <label htmlFor={id}>{t('signature.label')}</label>
          <Input.TextArea id={id} value={text} onChange={(event) => setText(event.target.value)} autoSize={{ minRows: 4, maxRows: 10 }} placeholder={t('signature.example')} autoFocus />
          <div className={styles.buttons}>
            <Button type="primary" disabled={text.trim() === ''} onClick={() => void fill(text)}>
              {t('signature.fill')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('common:cancel')}</Button>
          </div>
        </>
      )}
    </div>
  )
}
