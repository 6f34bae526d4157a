import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './drop.module.css'

/** Where files are dropped, or picked by whoever has a keyboard or a phone. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('imports')
  const picker = useRef<HTMLInputElement>(null)
  // Entering a child leaves the parent: what counts is how deep one is.
  const [depth, setDepth] = useState(0)
  return (
    // Dragging is for the pointer alone; the button inside is for everybody.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.zone}
      data-over={depth > 0}
      onDragEnter={(event) => {
        event.preventDefault()
        setDepth((n) => n + 1)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => setDepth((n) => n - 1)}
      onDrop={(event) => {
        event.preventDefault()
        setDepth(0)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <InboxOutlined className={styles.zoneIcon ?? ''} aria-hidden />
      <p className={styles.zoneTitle}>{t('drop.title')}</p>
      <p className={styles.zoneText}>{t('drop.text')}</p>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('drop.pick')}
        accept=".csv,.tsv,.txt,.xlsx,.xls,.vcf,.ics,text/csv,text/vcard,text/calendar"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file again is a change, too.
          event.target.value = ''
        }}
      />
      <Button type="primary" onClick={() => picker.current?.click()}>
        {t('drop.pick')}
      </Button>
      <p className={styles.zoneText}>{t('drop.kinds')}</p>
    </div>
  )
}
