import { FilterOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Popover, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useObjects } from '../definitions'
import { labelAt, possibleColumns, resolve } from '../list/columns'
import styles from './filters.module.css'
import { begin, type Form, formsOf } from './forms'
import type { Term } from './model'

const ConditionEditor = lazy(() => import('./ConditionEditor').then((m) => ({ default: m.ConditionEditor })))
const FieldPicker = lazy(() => import('./FieldPicker').then((m) => ({ default: m.FieldPicker })))

interface Props {
  object: ObjectDefinition
  /** Whether it stands alone, with its name. */
  named: boolean
  onAdd: (term: Term) => void
}

/** Picks a field, then how it is asked. */
export function AddFilter({ object, named, onAdd }: Props) {
  const { t } = useTranslation('filters')
  const reading = useReading()
  const objects = useObjects()
  const [open, setOpen] = useState(false)
  const [path, setPath] = useState<string | null>(null)
  const found = path ? resolve(path, object, objects) : null
  const first: Form | undefined = found ? formsOf(found.field)[0] : undefined
  const offered = open
    ? possibleColumns(object, objects).flatMap((p) => {
        const at = resolve(p, object, objects)
        return at && formsOf(at.field).length > 0 ? [{ path: p, label: labelAt(at, reading) }] : []
      })
    : []
  const toggle = (next: boolean) => {
    setOpen(next)
    setPath(null)
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={toggle}
      placement="bottomLeft"
      destroyOnHidden
      content={
        <Suspense fallback={<Skeleton active title={false} className={styles.editor ?? ''} />}>
          {path && found && first ? (
            <ConditionEditor
              label={labelAt(found, reading)}
              field={found.field}
              condition={begin(path, found.field, first)}
              onApply={(condition) => {
                toggle(false)
                onAdd(condition)
              }}
            />
          ) : (
            <FieldPicker offered={offered} onPick={setPath} />
          )}
        </Suspense>
      }
    >
      <Button type="text" icon={named ? <FilterOutlined aria-hidden="true" /> : <PlusOutlined aria-hidden="true" />} aria-label={t('add')} aria-expanded={open}>
        {named ? <span className={styles.addLabel}>{t('add')}</span> : null}
      </Button>
    </Popover>
  )
}
