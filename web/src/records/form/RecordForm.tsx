import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { formatMoment } from '@/lib/format/dates'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import { pathOf } from '../definitions'
import { isEmpty } from '../fields'
import type { RecordData } from '../types'
import styles from './form.module.css'
import { FormField } from './FormField'
import { sectionsOf, type Values } from './formFields'
import { PasteSignature } from './PasteSignature'
import { takesSignature } from './signature/fill'
import { useDraftRecord } from './useDraftRecord'
import { useForm } from './useForm'

export type Then = 'open' | 'new'

interface Props {
  object: ObjectDefinition
  initial: Values
  onSaved: (record: RecordData, then: Then) => void
  onCancel: () => void
  /** Whether saving may also go on with the next one. */
  several?: boolean
}

/** Makes a record, drawn from the object's definition: what is required first, all else when it is asked for. */
export function RecordForm({ object, initial, onSaved, onCancel, several = true }: Props) {
  const { t } = useTranslation(['form', 'common'])
  const { say, language, timeZone, today } = useReading()
  const phone = usePhone()
  const head = useId()
  const element = useRef<HTMLFormElement>(null)
  const form = useForm(object, initial)
  const { values, errors, put, saving } = form
  const record = useDraftRecord(object, values)
  const { first, more } = sectionsOf(object)
  const shown = new Set([...first, ...more.flatMap((section) => section.fields)].map(pathOf))
  const atField = (path: string) => errors.find((error) => error.field === path)?.message
  const elsewhere = errors.filter((error) => !shown.has(error.field))
  const [asked, setAsked] = useState(false)
  // What is filled in or refused is never folded away.
  const needed = more.some((section) => section.fields.some((f) => !isEmpty(values[pathOf(f)]) || atField(pathOf(f)) !== undefined))
  const open = asked || needed

  // What the server refuses is shown where it is: the first of it takes the focus.
  useEffect(() => {
    if (errors.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input, [role="alert"]:not(:empty)')?.focus()
  }, [errors])

  const submit = async (then: Then) => {
    const made = await form.save()
    if (!made) return
    if (then === 'new') form.clear()
    onSaved(made, then)
  }
  const draw = (field: FieldDefinition, index: number) => (
    <FormField key={pathOf(field)} field={field} value={values[pathOf(field)] ?? null} record={record} error={atField(pathOf(field))} autoFocus={index === 0 && !phone} onChange={(value) => put({ ...values, [pathOf(field)]: value })} />
  )
  return (
    // Ctrl Enter saves from any field within.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit('open')
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void submit('open')
      }}
    >
      {form.draftOf && (
        <Alert
          type="info"
          showIcon
          title={t('draft', { at: formatMoment(form.draftOf, language, timeZone, today) })}
          action={
            <Button size="small" onClick={form.clear}>
              {t('startAfresh')}
            </Button>
          }
        />
      )}
      {takesSignature(object) && <PasteSignature object={object} values={values} onFill={put} />}
      {(form.why ?? elsewhere.length > 0) && (
        <Alert type="error" showIcon role="alert" title={form.why ?? elsewhere.map((error) => error.message).join(' ')} />
      )}
      <div className={styles.fields}>{first.map(draw)}</div>
      {more.length > 0 && !needed && (
        <Button type="text" className={styles.more ?? ''} icon={open ? <UpOutlined aria-hidden="true" /> : <DownOutlined aria-hidden="true" />} aria-expanded={open} onClick={() => setAsked(!asked)}>
          {open ? t('fewer') : t('more')}
        </Button>
      )}
      {open &&
        more.map((section) => (
          <section key={section.name} aria-labelledby={`${head}-${section.name}`}>
            <h2 id={`${head}-${section.name}`} className={styles.head}>
              {say(section.label)}
            </h2>
            <div className={styles.fields}>{section.fields.map((field) => draw(field, 1))}</div>
          </section>
        ))}
      <footer className={styles.end}>
        {saving === 'waiting' && (
          <p role="status" className={styles.waiting}>
            {t('waiting')}
          </p>
        )}
        <Button onClick={saving === 'waiting' ? form.stop : onCancel}>{saving === 'waiting' ? t('stopWaiting') : t('common:cancel')}</Button>
        {several && (
          <Button disabled={saving !== 'no'} onClick={() => void submit('new')}>
            {t('saveAndNew')}
          </Button>
        )}
        <Button type="primary" htmlType="submit" aria-busy={saving !== 'no'}>
          {saving === 'no' ? t('common:save') : t('common:saving')}
        </Button>
      </footer>
    </form>
  )
}
