import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAddress } from '@/lib/useAddress'
import { useReading } from '@/lib/useReading'
import { type Import, imports } from './calls'
import { ArrivedRow } from './drop/ArrivedRow'
import styles from './drop/drop.module.css'
import { DropZone } from './drop/DropZone'
import { UploadRow } from './drop/UploadRow'
import { useUploads } from './drop/useUploads'
import { Frame } from './frame/Frame'
import { fitting } from './mapping/mapping'
import { previewQuery } from './queries'
import { useImportable } from './useImportable'

/** The first step: files are dropped. Those that have arrived stand in the address, so that a reload keeps them. */
export function Component() {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { search, put } = useAddress()
  const objects = useImportable()
  const id = useId()
  const ids = (search.get('with') ?? '').split(',').filter(Boolean)
  const asked = objects.find((o) => o.path === search.get('object') || o.name === search.get('object'))?.name ?? ''
  const [object, setObject] = useState(asked)
  // The import whose corrected rows come now: they are read as it was.
  const like = search.get('like')

  const arrived = async (one: Import) => {
    if (like) {
      const [before, now] = await Promise.all([client.query(previewQuery(like, [])), client.query(previewQuery(one.id, []))])
      await imports.change(one.id, { mapping: fitting(before.mapping, now.columns.map((c) => c.name)), mode: before.mode, match: before.match }).catch(() => undefined)
      await client.invalidateQueries({ queryKey: ['imports', one.id] })
    }
    put({ with: [...new Set([...(new URLSearchParams(window.location.search).get('with') ?? '').split(','), one.id])].filter(Boolean).join(',') })
  }
  const { list, drop, again, remove } = useUploads(arrived)
  const leave = async (one: string) => {
    put({ with: ids.filter((other) => other !== one).join(',') })
    // What cannot be cancelled is no longer waiting.
    await imports.cancel(one).catch(() => undefined)
  }
  const none = ids.length === 0 && list.length === 0
  return (
    <Frame
      at="upload"
      foot={
        !none && (
          <>
            <span className={styles.quiet}>{t('drop.afterwards')}</span>
            <Button type="primary" disabled={ids.length === 0 || list.some((one) => one.state !== 'refused')} onClick={() => void navigate(`/imports/${ids.join(',')}`)}>
              {t('next')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.page}>
        {like && <Alert type="info" showIcon title={t('drop.corrected')} />}
        <div className={styles.into}>
          <label htmlFor={id}>{t('file.object')}</label>
          <Select id={id} value={object} onChange={setObject} showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: t('drop.guess') }, ...objects.map((o) => ({ value: o.name, label: say(o.plural) }))]} />
        </div>
        <DropZone onFiles={(files) => drop(files, object)} />
        <ul className={styles.uploads} aria-label={t('files')}>
          {ids.map((one) => (
            <ArrivedRow key={one} id={one} onRemove={() => void leave(one)} />
          ))}
          {list.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onAgain={(change) => again(upload.key, change)} onRemove={() => remove(upload.key)} />
          ))}
        </ul>
      </div>
    </Frame>
  )
}
