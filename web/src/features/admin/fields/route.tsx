import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { Page } from '@/ui/settings/Page'
import { Table } from '@/ui/settings/Table'

/** The objects whose fields can be looked at and added to. */
export function Component() {
  const { t } = useTranslation(['adminFields', 'adminSettings'])
  const { say } = useReading()
  const objects = useObjects()
  return (
    <Page title={t('adminSettings:place.fields')} lead={t('lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top>
      <Table
        label={t('adminSettings:place.fields')}
        rows={objects}
        rowKey={(object) => object.name}
        columns={[
          { key: 'object', title: t('object'), cell: (object) => <Link to={`/settings/fields/${object.name}`}>{say(object.plural)}</Link> },
          { key: 'shipped', title: t('shipped'), align: 'end', cell: (object) => object.fields.filter((f) => !f.custom).length },
          { key: 'own', title: t('own'), align: 'end', cell: (object) => object.fields.filter((f) => f.custom).length },
        ]}
      />
    </Page>
  )
}
