import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, type FieldProblem } from '@/lib/api/problem'
import type { ObjectDefinition } from '@/lib/api/types'
import { drafts } from '@/lib/drafts'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { usePhone } from '@/lib/useMedia'
import { Kbd } from '@/ui/Kbd'
import { messageOf } from '@/ui/messageOf'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { fieldAt, useObject } from '../definitions'
import { type Attempt, createOnce, newAttempt, untilAnswered } from '../form/createOnce'
import { recordsChanged } from '../keys'
import type { RecordData } from '../types'
import { iconOfKind } from './kinds'
import { hangsOn, linksTo } from './links'
import { NoteFields, type NoteValues, pathsOf } from './NoteFields'
import styles from './timeline.module.css'

interface Draft {
  kind: string
  values: NoteValues
  attempt: Attempt
}

const isBlank = (values: NoteValues) => Object.values(values).every((value) => value === null || value === undefined || value === '')

/** Notes what happened with a record, or what is to do. What is typed is kept for this record until it is saved or thrown away. */
export function Composer({ object, record }: { object: ObjectDefinition; record: RecordData }) {
  const { t } = useTranslation(['timeline', 'common', 'form'])
  const { say } = useReading()
  const me = useMe()
  const phone = usePhone()
  const client = useQueryClient()
  const notice = useNotice()
  const activity = useObject('activity')
  const task = useObject('task')
  const name = `timeline.${me.id}.${record.id}`
  const [draft, setDraft] = useState<Draft | null>(() => drafts.read(name) as Draft | null)
  const [errors, setErrors] = useState<FieldProblem[]>([])
  const [why, setWhy] = useState<string | null>(null)
  const [saving, setSaving] = useState<'no' | 'sending' | 'waiting'>('no')
  const gone = useRef<AbortController>(null)
  useEffect(() => () => gone.current?.abort(), [])

  const options = (activity && fieldAt(activity, 'kind')?.options) ?? []
  const order = ['note', 'call', 'visit', 'meeting']
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  const kinds = [
    ...(activity?.may.create && hangsOn(activity, object) ? options.filter((o) => !o.retired).sort((a, b) => rank(a.value) - rank(b.value)).map((o) => ({ kind: o.value, label: say(o.label) })) : []),
    ...(task?.may.create && hangsOn(task, object) ? [{ kind: 'task', label: say(task.label) }] : []),
  ]
  const noted = draft?.kind === 'task' ? task : activity
  if (kinds.length === 0) return null

  const put = (next: Draft | null) => {
    setDraft(next)
    if (next && !isBlank(next.values)) drafts.keep(name, next)
    else drafts.drop(name)
  }
  const choose = (kind: string) => put({ kind, values: draft?.values ?? {}, attempt: draft?.attempt ?? newAttempt() })
  const save = async () => {
    if (!draft || !noted || saving !== 'no') return
    const values = Object.fromEntries(pathsOf(noted, draft.kind).flatMap((path) => (draft.values[path] === undefined || draft.values[path] === null ? [] : [[path, draft.values[path]]])))
    if (isBlank(values)) {
      setWhy(t('writeFirst'))
      return
    }
    const control = (gone.current = new AbortController())
    setSaving('sending')
    setErrors([])
    setWhy(null)
    try {
      const body = { ...values, ...(draft.kind === 'task' ? {} : { kind: draft.kind }), ...linksTo(noted, object, record) }
      const made = await untilAnswered(
        () => createOnce(noted.path, body, draft.attempt),
        (waiting) => setSaving(waiting ? 'waiting' : 'sending'),
        control.signal,
      )
      put(null)
      await recordsChanged(client)
      notice.done(t('noted', { what: kinds.find((k) => k.kind === draft.kind)?.label ?? say(noted.label) }), { undo: () => calls.remove(noted.path, made.id).then(() => recordsChanged(client)) })
    } catch (error) {
      // Its attempt may have reached the server.
      drafts.keep(name, draft)
      const known = error instanceof ApiProblem ? error.errors.filter((e) => pathsOf(noted, draft.kind).includes(e.field)) : []
      setErrors(known)
      if (known.length === 0 && !control.signal.aborted) setWhy(messageOf(error))
    } finally {
      setSaving('no')
    }
  }

  return (
    // The keys come from the fields within.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.composer}
      data-open={draft !== null}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        if (event.key === 'Escape' && draft && isBlank(draft.values)) put(null)
      }}
    >
      <div role="group" aria-label={t('compose')} className={styles.kinds}>
        {kinds.map(({ kind, label }) => (
          <button key={kind} type="button" className={styles.kind} aria-pressed={draft?.kind === kind} onClick={() => choose(kind)}>
            {iconOfKind(kind)}
            {label}
          </button>
        ))}
      </div>
      {draft && noted && (
        <>
          <NoteFields key={draft.kind} object={noted} kind={draft.kind} values={draft.values} errors={errors} onChange={(values) => put({ ...draft, values })} />
          {why && (
            <p role="alert" className={styles.wrong}>
              {why}
            </p>
          )}
          {saving === 'waiting' && <p role="status">{t('form:waiting')}</p>}
          <div className={styles.composerEnd}>
            {!phone && (
              <span className={styles.hint}>
                <Kbd>{'Ctrl'}</Kbd> <Kbd>{'Enter'}</Kbd> {t('toSave')}
              </span>
            )}
            <Button onClick={() => (saving === 'waiting' ? gone.current?.abort() : put(null))}>{saving === 'waiting' ? t('form:stopWaiting') : isBlank(draft.values) ? t('common:cancel') : t('throwAway')}</Button>
            <Button type="primary" aria-busy={saving !== 'no'} onClick={() => void save()}>
              {saving === 'no' ? t('common:save') : t('common:saving')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
