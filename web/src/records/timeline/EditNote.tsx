import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, type FieldProblem } from '@/lib/api/problem'
import type { ObjectDefinition } from '@/lib/api/types'
import { messageOf } from '@/ui/messageOf'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { recordsChanged } from '../keys'
import { same } from '../page/recordQuery'
import type { RecordData } from '../types'
import { NoteFields, type NoteValues, pathsOf } from './NoteFields'
import styles from './timeline.module.css'

interface Props {
  noted: ObjectDefinition
  note: RecordData
  kind: string
  onClose: () => void
}

/** Mends an activity or a task where it stands on the timeline. */
export function EditNote({ noted, note, kind, onClose }: Props) {
  const { t } = useTranslation(['timeline', 'common'])
  const client = useQueryClient()
  const notice = useNotice()
  const [values, setValues] = useState<NoteValues>(note)
  const [errors, setErrors] = useState<FieldProblem[]>([])
  const [why, setWhy] = useState<string | null>(null)
  const save = async () => {
    const changed = pathsOf(noted, kind).filter((path) => !same(values[path], note[path]))
    if (changed.length === 0) {
      onClose()
      return
    }
    try {
      await calls.update(noted.path, note.id, Object.fromEntries(changed.map((path) => [path, values[path] ?? null])), note.version)
      await recordsChanged(client)
      notice.done(t('common:saved'), { undo: () => calls.update(noted.path, note.id, Object.fromEntries(changed.map((path) => [path, note[path] ?? null]))).then(() => recordsChanged(client)) })
      onClose()
    } catch (error) {
      setErrors(error instanceof ApiProblem ? error.errors : [])
      setWhy(error instanceof ApiProblem && error.errors.length ? null : messageOf(error))
    }
  }
  return (
    // The keys come from the fields within.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.note}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        if (event.key === 'Escape') onClose()
      }}
    >
      <NoteFields object={noted} kind={kind} values={values} errors={errors} onChange={setValues} />
      {why && (
        <p role="alert" className={styles.wrong}>
          {why}
        </p>
      )}
      <div className={styles.composerEnd}>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="primary" onClick={() => void save()}>
          {t('common:save')}
        </Button>
      </div>
    </div>
  )
}
