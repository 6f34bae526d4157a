import { PlusOutlined } from '@ant-design/icons'
import { Button, Divider, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import type { Column, Preview } from '../calls'
import { pairsOf } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import type { Fields } from '../useFields'
import { groupsFor } from './groupsFor'
import styles from './fields.module.css'

const NewField = lazy(() => import('./NewField'))

interface Props {
  column: Column
  value: string | null
  fields: Fields
  editing: Editing
  preview: Preview
  onChoose: (path: string | null) => void
  invalid: boolean
}

/** A field, or a group of them, which has no words of its own. */
interface Option {
  value?: string
  label: string
  words?: string
  required?: boolean
  by?: string | null
  options?: Option[]
}

/** The field of a column, found by a few letters in either language; where none fits, administrators make one. */
export function FieldSelect({ column, value, fields, editing, preview, onChoose, invalid }: Props) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [making, setMaking] = useState(false)
  const mayMake = me.may.administer && fields.object?.abilities.customFields === true
  const taken = new Map(pairsOf(editing.mapping).map((pair) => [pair.field, pair.column]))
  const options = groupsFor(fields, { say, further: t('fields.further'), own: t('fields.own') }).map((group) => ({
    label: group.label,
    options: group.fields.map(({ path, label, words, required }): Option => {
      const by = taken.get(path)
      return { value: path, label, words, required, by: by !== undefined && by !== column.name ? by : null }
    }),
  }))
  const known = value === null || fields.at(value) !== undefined
  return (
    <div className={styles.select}>
      <Select<string, Option>
        style={{ width: '100%' }}
        aria-label={t('fields.fieldOf', { column: column.name })}
        value={value}
        open={open}
        onOpenChange={setOpen}
        status={invalid ? 'error' : ''}
        placeholder={t('fields.ignored')}
        allowClear
        options={known ? options : [{ label: value, options: [{ value, label: value, words: '', required: false, by: null }] }, ...options]}
        showSearch={{ filterOption: (typed, option) => option?.words?.includes(typed.trim().toLowerCase()) ?? false }}
        popupMatchSelectWidth={320}
        optionRender={({ data }) => (
          <span className={styles.option}>
            {data.label}
            {data.required && <span className={styles.must}>{t('fields.required')}</span>}
            {data.by && <span className={styles.by}>{t('fields.takenBy', { column: data.by })}</span>}
          </span>
        )}
        popupRender={(menu) => (
          <>
            {menu}
            {mayMake && (
              <>
                <Divider style={{ margin: '4px 0' }} />
                <Button
                  type="text"
                  block
                  className={styles.make ?? ''}
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => {
                    setOpen(false)
                    setMaking(true)
                  }}
                >
                  {t('fields.make')}
                </Button>
              </>
            )}
          </>
        )}
        onChange={(path?: string) => onChoose(path ?? null)}
      />
      {making && fields.object && (
        <Suspense>
          <NewField object={fields.object} column={column} preview={preview} onClose={() => setMaking(false)} onMade={onChoose} />
        </Suspense>
      )}
    </div>
  )
}
