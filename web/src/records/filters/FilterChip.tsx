import { CloseOutlined } from '@ant-design/icons'
import { Popover, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import type { ObjectDefinition } from '@/lib/api/types'
import { useObjects } from '../definitions'
import { useNames } from '../names'
import { labelAt, resolve } from '../list/columns'
import styles from './filters.module.css'
import { formsOf } from './forms'
import { isRaw, type Term } from './model'
import { treeOf } from './tree'
import { namedInTree, treeWords } from './treeWords'
import { namedIn, wordsOf } from './words'
import { writeFilter } from './write'

const ConditionEditor = lazy(() => import('./ConditionEditor').then((m) => ({ default: m.ConditionEditor })))
const RawEditor = lazy(() => import('./RawEditor').then((m) => ({ default: m.RawEditor })))

interface Props {
  object: ObjectDefinition
  term: Term
  onChange: (term: Term) => void
  onRemove: () => void
}

/** One condition in words; a click opens it. */
export function FilterChip({ object, term, onChange, onRemove }: Props) {
  const { t } = useTranslation('filters')
  const reading = useReading()
  const objects = useObjects()
  const [open, setOpen] = useState(false)
  const found = isRaw(term) ? null : resolve(term.path, object, objects)
  const tree = isRaw(term) ? treeOf(term.raw) : null
  const names = useNames(tree ? namedInTree(tree, object, objects) : namedIn(found?.field, found && !isRaw(term) ? term.values : []))
  const change = (next: Term) => {
    setOpen(false)
    onChange(next)
  }
  // A condition on a field that this reader does not know, or cannot ask for, is text too.
  const plain = !isRaw(term) && found && formsOf(found.field).length > 0 ? { condition: term, field: found.field, label: labelAt(found, reading) } : null
  const words = plain && wordsOf(plain.condition, plain.field, { t, reading, names })
  const written = isRaw(term) ? term.raw : writeFilter([term])
  const said = tree && treeWords(tree, object, { t, reading, objects, names })
  const text = plain && words ? [plain.label, words.operator, words.value].filter(Boolean).join(' ') : (said ?? written)
  return (
    <span className={styles.chip}>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        placement="bottomLeft"
        destroyOnHidden
        content={
          <Suspense fallback={<Skeleton active title={false} className={styles.editor ?? ''} />}>
            {plain ? (
              <ConditionEditor label={plain.label} field={plain.field} condition={plain.condition} onApply={change} onRemove={onRemove} />
            ) : (
              <RawEditor object={object} raw={written} onApply={(raw) => (raw ? change({ raw }) : onRemove())} onRemove={onRemove} />
            )}
          </Suspense>
        }
      >
        <button type="button" className={styles.chipText} title={text} aria-expanded={open}>
          {plain && words ? (
            <>
              <span className={styles.chipField}>{plain.label}</span> {words.operator && <span className={styles.chipOperator}>{words.operator}</span>} <span className={styles.chipValue}>{words.value}</span>
            </>
          ) : (
            (said ?? <code>{written}</code>)
          )}
        </button>
      </Popover>
      <button type="button" className={styles.chipRemove} aria-label={t('removeOf', { what: text })} onClick={onRemove}>
        <CloseOutlined aria-hidden="true" />
      </button>
    </span>
  )
}
