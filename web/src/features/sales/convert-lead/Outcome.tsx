import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { useObject } from '@/records/definitions'
import { RecordLink } from '@/records/RecordLink'
import type { Converted } from './conversion'
import styles from './convert-lead.module.css'

/** What came of the lead, each with the way there. */
export function Outcome({ made, onClose }: { made: Converted; onClose: () => void }) {
  const { t } = useTranslation('common')
  const { say } = useReading()
  const objects = [useObject('account'), useObject('contact'), useObject('opportunity')]
  const records = [made.account, made.contact, made.opportunity]
  return (
    <div className={styles.form}>
      <dl className={styles.made}>
        {objects.map((object, index) => {
          const record = records[index]
          return (
            object &&
            record && (
              <div key={object.name}>
                <dt>
                  <CheckCircleFilled className={styles.tick} /> {say(object.label)}
                </dt>
                <dd>
                  <RecordLink object={object} id={record.id} name={record.name} />
                </dd>
              </div>
            )
          )
        })}
      </dl>
      <div className={styles.foot}>
        <Button type="primary" onClick={onClose} autoFocus>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}
