import { EditOutlined, LockOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Access, FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { valueOf } from '../definitions'
import { kindOf } from '../fields'
import type { RecordData } from '../types'
import { openNeighbour, stays, wishOf } from './moveOn'
import styles from './page.module.css'
import { useFieldDraft } from './useFieldDraft'
import { whyNot } from './useMay'
import type { RecordEdit } from './useRecordEdit'

interface Props {
  field: FieldDefinition
  record: RecordData
  edit: RecordEdit
  may: Pick<Access['may'], 'change'>
  /** Shows the value as the heading of the page. */
  heading?: boolean
}

/** A value that one clicks to edit. Enter, Tab and leaving it save, Esc drops. */
export function FieldValue({ field, record, edit, may, heading = false }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const { say } = useReading()
  const note = useId()
  const row = useRef<HTMLDivElement>(null)
  const comeBack = useRef(false)
  const { draft, open, type, commit, drop } = useFieldDraft(field, edit)
  const { Display, Editor, decides } = kindOf(field)
  const value = valueOf(record, field)
  const reason = whyNot(field, Editor !== null, may)
  const label = say(field.label)
  const Shown = heading ? 'h1' : 'span'

  // Whoever ended an edit by key goes on from where it was.
  useEffect(() => {
    if (draft !== null || !comeBack.current) return
    comeBack.current = false
    row.current?.querySelector<HTMLElement>('[data-edit]')?.focus()
  }, [draft])

  const keyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const wish = draft && wishOf(event)
    if (!wish) return
    event.stopPropagation()
    if (wish === 'save' || wish === 'drop') {
      event.preventDefault()
      comeBack.current = true
      if (wish === 'save') commit(draft.value, true)
      else drop()
      return
    }
    commit(draft.value)
    if (openNeighbour(event.currentTarget, wish === 'next' ? 1 : -1)) event.preventDefault()
  }

  return (
    // The keys come from the editor within; the element itself is nothing to act on.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={row}
      className={styles.value}
      data-field={field.name}
      onKeyDown={keyDown}
      onBlur={(event) => {
        // Whoever goes to another window to look something up comes back to the open editor.
        if (draft && document.hasFocus() && !stays(event.currentTarget, event.relatedTarget)) commit(draft.value)
      }}
    >
      {draft && Editor ? (
        <>
          <Editor
            field={field}
            value={draft.value}
            record={record}
            onChange={(next) => {
              type(next)
              if (!decides) return
              comeBack.current = true
              commit(next)
            }}
            label={label}
            autoFocus={!draft.refused}
            open={decides && !draft.refused}
            invalid={draft.refused !== undefined}
            describedBy={note}
          />
          <div id={note} className={styles.note}>
            {draft.refused ? (
              <span role="alert" className={styles.wrong}>
                {draft.refused.why}{' '}
                <Button type="link" size="small" onClick={() => commit(draft.value, true)}>
                  {t('common:retry')}
                </Button>
                <Button type="link" size="small" onClick={drop}>
                  {t('common:cancel')}
                </Button>
              </span>
            ) : (
              field.help && say(field.help)
            )}
          </div>
        </>
      ) : (
        <>
          <Shown className={styles.shown}>
            <Display field={field} value={value} record={record} place="page" />
          </Shown>
          {reason ? (
            <Tooltip title={t(`why.${reason}`)} trigger={['hover', 'focus', 'click']}>
              <button type="button" className={styles.locked} aria-label={t('locked', { field: label, why: t(`why.${reason}`) })}>
                <LockOutlined aria-hidden="true" />
              </button>
            </Tooltip>
          ) : (
            <button type="button" data-edit="" className={styles.edit} aria-label={t('editField', { field: label })} onClick={() => open(value)}>
              <EditOutlined aria-hidden="true" />
            </button>
          )}
        </>
      )}
    </div>
  )
}
