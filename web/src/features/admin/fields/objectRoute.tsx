import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useObject } from '@/records/definitions'
import { EmptyState } from '@/ui/EmptyState'
import { Page } from '@/ui/settings/Page'
import { Section } from '@/ui/settings/Section'
import { FieldTable } from './FieldTable'

const FieldDialog = lazy(() => import('./FieldDialog'))

/** The fields of one object: the company's own, and those that Rapport brings. */
export function Component() {
  const { t } = useTranslation(['adminFields', 'adminSettings', 'common'])
  const { name = '' } = useParams()
  const { say } = useReading()
  const object = useObject(name)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<'new' | FieldDefinition | null>(null)
  const back = { to: '/settings/fields', label: t('adminSettings:place.fields') }
  if (!object) {
    return (
      <Page title={t('adminSettings:place.fields')} back={back}>
        <EmptyState title={t('common:problem.notFound')}>{t('common:problem.notFoundWhy')}</EmptyState>
      </Page>
    )
  }
  const wanted = words.trim().toLowerCase()
  const shown = object.fields.filter((f) => !wanted || `${f.label['zh-CN']} ${f.label.en} ${f.name}`.toLowerCase().includes(wanted))
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  )
  return (
    <Page wide title={t('fieldsOf', { object: say(object.plural) })} back={back} actions={object.abilities.customFields ? add : undefined}>
      <Input.Search allowClear aria-label={t('find')} placeholder={t('find')} value={words} onChange={(event) => setWords(event.target.value)} style={{ maxWidth: 280 }} />
      <Section title={t('own')} text={t('ownText')}>
        <FieldTable label={t('own')} object={object} fields={shown.filter((f) => f.custom)} onEdit={setOpen} empty={wanted ? t('notFound') : t('noneYet')} />
      </Section>
      <Section title={t('shipped')} text={t('shippedText')}>
        <FieldTable label={t('shipped')} object={object} fields={shown.filter((f) => !f.custom)} onEdit={null} empty={t('notFound')} />
      </Section>
      <Suspense>{open && <FieldDialog object={object} field={open === 'new' ? null : open} onClose={() => setOpen(null)} />}</Suspense>
    </Page>
  )
}
