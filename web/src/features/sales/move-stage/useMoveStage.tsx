import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/api/problem'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { fieldAt, titleOf } from '@/records/definitions'
import type { Moved } from '@/records/extensions'
import type { RecordData } from '@/records/types'
import { backOf, canFill, missing } from './decisions'
import { nameOf, type Stage, stagesQuery } from './process'

const Ask = lazy(() => import('./Ask'))

/** The fields that the server found missing, where it knows of requirements that are newer than ours. */
const refusedFor = (error: unknown, object: ObjectDefinition): FieldDefinition[] =>
  isProblem(error) ? error.errors.flatMap((e) => (e.code === 'stage.requires' ? (fieldAt(object, e.field) ?? []) : [])) : []

/** Moves an opportunity to a stage, asking first for what the stage requires; null where the person cancels. */
export function useMoveStage() {
  const { modal } = App.useApp()
  const { t } = useTranslation('sales')
  const { language } = useReading()
  const client = useQueryClient()

  const ask = (object: ObjectDefinition, record: RecordData, stage: Stage, fields: FieldDefinition[], send: (given: Record<string, unknown>) => Promise<Moved>) =>
    new Promise<Moved | null>((resolve) => {
      const name = nameOf(stage, language)
      const cancel = () => {
        dialog.destroy()
        resolve(null)
      }
      const dialog = modal.confirm({
        icon: null,
        title: t('stage.ask', { name: titleOf(record, object), stage: name }),
        footer: null,
        closable: true,
        onCancel: () => resolve(null),
        content: (
          <Suspense>
            <Ask
              fields={fields}
              record={record}
              action={t('stage.moveTo', { stage: name })}
              onCancel={cancel}
              send={async (given) => {
                const moved = await send(given)
                dialog.destroy()
                resolve(moved)
              }}
            />
          </Suspense>
        ),
      })
    })

  return async (object: ObjectDefinition, record: RecordData, to: string | null, along: Record<string, unknown> = {}): Promise<Moved | null> => {
    const [before, stages] = await Promise.all([calls.get(object.path, record.id), client.query({ ...stagesQuery, staleTime: 'static' })])
    const stage = stages.find((s) => s.pipelineId === before.pipelineId && s.value === to)
    const send = async (given: Record<string, unknown>): Promise<Moved> => {
      const moved = await calls.verb(object.path, record.id, 'move-stage', { ...along, ...given, stage: to }, record.version)
      const back = backOf(before, { ...along, ...given }, object)
      return { record: moved, undo: () => calls.verb(object.path, record.id, 'move-stage', back, moved.version) }
    }
    const asked = (fields: FieldDefinition[]) => (stage && fields.length > 0 && fields.every(canFill) ? ask(object, before, stage, fields, send) : null)
    const first = asked(stage ? missing(stage, before, object) : [])
    if (first) return first
    try {
      return await send({})
    } catch (error) {
      const again = asked(refusedFor(error, object))
      if (again) return again
      throw error
    }
  }
}
