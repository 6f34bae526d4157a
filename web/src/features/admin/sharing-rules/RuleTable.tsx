import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { Table } from '@/ui/settings/Table'
import type { ShareRule } from './queries'
import { usePrincipalName } from './usePrincipalName'

export function RuleTable({ rules }: { rules: ShareRule[] }) {
  const { t } = useTranslation('adminSharing')
  const { say, language } = useReading()
  const objects = useObjects()
  const principalName = usePrincipalName()
  const list = new Intl.ListFormat(language)
  const plural = (name: string) => {
    const object = objects.find((o) => o.name === name)
    return object ? say(object.plural) : name
  }
  return (
    <Table
      label={t('rules')}
      rows={rules}
      rowKey={(rule) => rule.id}
      columns={[
        { key: 'name', title: t('name'), cell: (rule) => <Link to={`/settings/sharing-rules/${rule.id}`}>{rule.name}</Link> },
        { key: 'object', title: t('object'), cell: (rule) => plural(rule.object) },
        { key: 'principals', title: t('principals'), cell: (rule) => list.format(rule.principals.map(({ principal }) => principalName(principal))) },
        { key: 'level', title: t('level'), cell: (rule) => t(rule.level === 'write' ? 'levels.write' : 'levels.read') },
        { key: 'status', title: t('status'), width: '120px', cell: (rule) => (rule.status === 'applied' ? t('applied') : <Tag color="processing">{t('applying')}</Tag>) },
      ]}
    />
  )
}
