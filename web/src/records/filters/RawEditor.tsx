import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '@/lib/api/problem'
import type { ObjectDefinition } from '@/lib/api/types'
import { messageOf } from '@/ui/messageOf'
import { calls } from '../calls'
import styles from './filters.module.css'

interface Props {
  object: ObjectDefinition
  raw: string
  onApply: (raw: string) => void
  onRemove: () => void
}

/** A part of the filter as text. The server reads it before it is applied, and says where it stops understanding. */
export function RawEditor({ object, raw, onApply, onRemove }: Props) {
  const { t } = useTranslation(['filters', 'common'])
  const [text, setText] = useState(raw)
  const [wrong, setWrong] = useState<{ message: string; position: number | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const apply = async () => {
    setBusy(true)
    try {
      if (text.trim()) await calls.list(object.path, { filter: text.trim(), select: 'id', limit: 1 })
      onApply(text.trim())
    } catch (error) {
      const position = error instanceof ApiProblem && typeof error.body.position === 'number' ? error.body.position : null
      setWrong({ message: messageOf(error), position })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault()
        void apply()
      }}
    >
      <Input.TextArea
        className={styles.rawText ?? ''}
        value={text}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={5_000}
        spellCheck={false}
        aria-label={t('asText')}
        aria-invalid={wrong !== null}
        autoFocus
        onChange={(event) => {
          setText(event.target.value)
          setWrong(null)
        }}
      />
      {wrong && (
        <div className={styles.wrong} role="alert">
          {wrong.message}
          {wrong.position !== null && (
            <code className={styles.rawAt}>
              {text.slice(Math.max(0, wrong.position - 25), wrong.position - 1)}
              <mark>{text.slice(wrong.position - 1, wrong.position + 15) || '␣'}</mark>
            </code>
          )}
        </div>
      )}
      <div className={styles.editorActions}>
        <Button type="text" onClick={onRemove}>
          {t('remove')}
        </Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('common:apply')}
        </Button>
      </div>
    </form>
  )
}
