import { ArrowRightOutlined, CheckCircleFilled, DownOutlined, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, LookupCount, MappingProblem, Preview } from '../calls'
import type { ColumnDoc } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import type { Fields } from '../useFields'
import { ColumnDetails, hasDetails } from './ColumnDetails'
import { type ColumnState, unread } from './columnState'
import { fieldOf } from './dragged'
import { FieldSelect } from './FieldSelect'
import styles from './fields.module.css'

interface Props {
  column: Column
  said: ColumnDoc | null
  state: ColumnState
  errors: readonly MappingProblem[]
  lookup: LookupCount | undefined
  fields: Fields
  preview: Preview
  before: readonly string[]
  editing: Editing
}

const icons = { sure: <CheckCircleFilled aria-hidden />, open: <ExclamationCircleFilled aria-hidden />, ignored: <MinusCircleOutlined aria-hidden /> }

/** A column, what stands in it, and the field that it goes to; what needs a word stands open. */
export function ColumnRow({ column, said, state, errors, lookup, fields, preview, before, editing }: Props) {
  const { t } = useTranslation('imports')
  const details = useId()
  const row = useRef<HTMLLIElement>(null)
  const [over, setOver] = useState(false)
  const [opened, setOpened] = useState<boolean | null>(null)
  const field = said ? fields.at(said.field) : undefined
  const choose = (path: string | null) => {
    // As the server proposes it: what a choice takes that is open, it takes from a file, too.
    const open = path !== null && fields.at(path)?.open
    editing.edit({ type: 'field', column: column.name, field: path, ...(open ? { missing: 'create' as const } : {}) })
  }
  const dropped = useEffectEvent(choose)
  useEffect(() => {
    if (!row.current) return
    return dropTargetForElements({
      element: row.current,
      canDrop: ({ source }) => fieldOf(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        dropped(fieldOf(source.data))
      },
    })
  }, [])
  const more = said !== null && field !== undefined && hasDetails(field, column)
  // What would become new options is shown, too: among them are those that are only misspelt.
  const brings = field?.options && said?.missing === 'create' && unread(field, column, said).length > 0
  const isOpen = more && (opened ?? (state === 'open' || Boolean(brings)))
  return (
    <li ref={row} className={styles.row} data-state={state} data-over={over}>
      <div className={styles.rowHead}>
        <span className={styles.state} data-state={state}>
          {icons[state]}
          <span className="visually-hidden">{t(`fields.state.${state}`)}</span>
        </span>
        <div className={styles.about}>
          <div className={styles.columnName}>{column.name}</div>
          <div className={styles.samples}>{column.filled === 0 ? t('fields.emptyColumn') : column.samples.slice(0, 4).map((sample) => t('quoted', { name: sample })).join(' ')}</div>
        </div>
        <ArrowRightOutlined className={styles.arrow ?? ''} aria-hidden />
        <FieldSelect column={column} value={said?.field ?? null} fields={fields} editing={editing} preview={preview} onChoose={choose} invalid={errors.length > 0} />
        {more ? (
          <Button type="text" className={styles.toggle ?? ''} icon={<DownOutlined rotate={isOpen ? 180 : 0} aria-hidden />} aria-expanded={isOpen} aria-controls={details} aria-label={t('fields.details', { column: column.name })} onClick={() => setOpened(!isOpen)} />
        ) : (
          <span className={styles.toggle} />
        )}
      </div>
      {errors.length > 0 && (
        <p className={styles.wrong} role="alert">
          {errors.map((e) => e.message).join(' ')}
        </p>
      )}
      {isOpen && (
        <div id={details} className={styles.details}>
          <ColumnDetails column={column} said={said} field={field} lookup={lookup} before={before} editing={editing} />
        </div>
      )}
    </li>
  )
}
