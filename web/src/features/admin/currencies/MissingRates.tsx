import { WarningOutlined } from '@ant-design/icons'
import { useQueries } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import styles from './currencies.module.css'
import { missingQuery } from './queries'

/** Which currencies occur without a rate, so that their amounts are missing from the sums. */
export function MissingRates({ onAdd }: { onAdd: (currency: string) => void }) {
  const { t } = useTranslation('adminCurrencies')
  const { language, say } = useReading()
  const withMoney = useObjects().filter((o) => o.may.read && o.fields.some((f) => f.type === 'moneyBase' && !f.custom))
  const missing = useQueries({ queries: withMoney.map(missingQuery) }).flatMap((q) => q.data ?? [])
  const codes = [...new Set(missing.map((m) => m.currency))]
  if (!codes.length) return null
  return (
    <div className={styles.missing} role="status">
      <WarningOutlined className={styles.sign ?? ''} />
      <div>
        <strong>{t('missing')}</strong>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              <span>
                {t('missingIn', {
                  code,
                  where: new Intl.ListFormat(language).format(
                    missing.filter((m) => m.currency === code).map((m) => t('records', { count: m.records, shown: formatNumber(m.records, language), object: say(m.object.plural) })),
                  ),
                })}
              </span>
              <Button size="small" onClick={() => onAdd(code)}>
                {t('addFor', { code })}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
