import { Input, Select, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { FormField } from '@/ui/editing/FormField'
import { messageOf } from '@/ui/messageOf'
import type { Import, Preview } from '../calls'
import { useImportable } from '../useImportable'
import { encodings } from './encodings'
import styles from './file.module.css'
import { useReread } from './useReread'

const delimiters = [',', ';', '\t', '|'] as const

/** What the file is and how it is written: found by the server, put right by whoever knows better. */
export function ReadingControls({ file, preview }: { file: Import; preview: Preview }) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const objects = useImportable()
  const { ask, asking, error } = useReread(preview)
  const guesses = preview.candidates.map((c) => c.object)
  const option = (o: (typeof objects)[number]) => ({ value: o.name, label: say(o.plural) })
  const likely = guesses.flatMap((name) => objects.find((o) => o.name === name) ?? [])
  const groups = [{ label: t('file.likely'), list: likely }, { label: t('file.others'), list: objects.filter((o) => !likely.includes(o)) }]
  const offered = groups.filter(({ list }) => list.length > 0).map(({ label, list }) => ({ label, title: label, options: list.map(option) }))
  const read = preview.encoding ?? ''
  const written = encodings(t('file.encodings', { returnObjects: true }))
  return (
    <div className={styles.controls}>
      <FormField label={t('file.object')} required error={file.object === null ? t('file.chooseObject') : undefined}>
        {(control) => <Select {...control} value={file.object} placeholder={t('file.whichObject')} showSearch={{ optionFilterProp: 'label' }} options={offered} onChange={(object: string) => ask({ object })} disabled={asking} />}
      </FormField>
      {preview.kind === 'csv' && (
        <>
          <FormField label={t('file.encoding')}>
            {(control) => (
              <Select
                {...control}
                value={read}
                options={written.some((o) => o.value.toLowerCase() === read.toLowerCase()) ? written.map((o) => (o.value.toLowerCase() === read.toLowerCase() ? { ...o, value: read } : o)) : [{ value: read, label: read }, ...written]}
                onChange={(encoding: string) => ask({ file: { encoding } })}
                disabled={asking}
              />
            )}
          </FormField>
          <FormField label={t('file.delimiter')}>
            {(control) => <Select {...control} value={preview.delimiter} options={delimiters.map((value) => ({ value, label: t(`file.delimiters.${value}`) }))} onChange={(delimiter: string) => ask({ file: { delimiter } })} disabled={asking} />}
          </FormField>
        </>
      )}
      {preview.sheet !== null && <FormField label={t('file.sheet')}>{(control) => <Input id={control.id} value={preview.sheet ?? ''} readOnly />}</FormField>}
      {(preview.kind === 'csv' || preview.kind === 'xlsx') && (
        <FormField label={t('file.header')}>
          {(control) => (
            <Select
              {...control}
              value={preview.header}
              options={[{ value: true, label: t('file.headerYes') }, { value: false, label: t('file.headerNo') }]}
              onChange={(header: boolean) => ask({ file: { header } })}
              disabled={asking}
            />
          )}
        </FormField>
      )}
      {asking && <Spin className={styles.asking ?? ''} aria-label={t('file.rereading')} />}
      {error && (
        <p className={styles.wrong} role="alert">
          {messageOf(error)}
        </p>
      )}
    </div>
  )
}
