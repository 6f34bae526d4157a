import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '@/ui/CopyButton'
import styles from '../my-settings.module.css'

/** The recovery codes, this once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const { t } = useTranslation('mySettings')
  const save = () => {
    const url = URL.createObjectURL(new Blob([`${codes.join('\n')}\n`], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href: url, download: 'rapport-recovery-codes.txt' }).click()
    URL.revokeObjectURL(url)
  }
  return (
    <section className={styles.once} aria-labelledby="codes">
      <h2 id="codes">{t('codes.title')}</h2>
      <p className={styles.hint}>{t('codes.lead')}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <CopyButton text={codes.join('\n')} primary />
        <Button icon={<DownloadOutlined aria-hidden />} onClick={save}>
          {t('codes.download')}
        </Button>
      </div>
    </section>
  )
}
