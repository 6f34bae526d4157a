import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import type { RecordData } from '@/records/types'
import { Loading } from '@/ui/settings/Loading'
import { Section } from '@/ui/settings/Section'
import { Table } from '@/ui/settings/Table'
import { useNotice } from '@/ui/useNotice'
import { absencesQuery } from './queries'

const NewAbsence = lazy(() => import('./NewAbsence'))

/** When the colleague is away, who stands in, and for whom this colleague does. */
export function Absences({ user }: { user: RecordData }) {
  const { t } = useTranslation(['adminUsers', 'common'])
  const { language, today } = useReading()
  const client = useQueryClient()
  const { done, failed } = useNotice()
  const [adding, setAdding] = useState(false)
  const asked = absencesQuery(user.id)
  const absences = useQuery(asked)
  const end = useMutation({
    mutationFn: (absence: { id: string; standIn: { id: string }; from: string; to: string }) => api.DELETE('/api/v1/absences/{id}', { params: { path: { id: absence.id } } }),
    onSuccess: (_, absence) => {
      void client.invalidateQueries({ queryKey: asked.queryKey })
      const again = { standInId: absence.standIn.id, from: absence.from < today ? today : absence.from, to: absence.to }
      done(t('absenceEnded'), {
        undo: () => answered(api.POST('/api/v1/users/{id}/absences', { params: { path: { id: user.id } }, body: again })).then(() => client.invalidateQueries({ queryKey: asked.queryKey })),
      })
    },
    onError: failed,
  })
  const days = ({ from, to }: { from: string; to: string }) =>
    from === to ? formatDate(from, language, today) : t('days', { from: formatDate(from, language, today), to: formatDate(to, language, today) })
  return (
    <Section
      title={t('absences')}
      text={t('absencesText')}
      actions={user.active ? <Button onClick={() => setAdding(true)}>{t('addAbsence')}</Button> : undefined}
    >
      <Loading query={absences} rows={1}>
        {({ items, standingIn }) => (
          <>
            <Table
              label={t('absences')}
              rows={items}
              rowKey={(absence) => absence.id}
              empty={t('noAbsences')}
              columns={[
                { key: 'days', title: t('when'), cell: (absence) => <>{days(absence)} {absence.running && <Tag>{t('now')}</Tag>}</> },
                { key: 'standIn', title: t('standIn'), cell: (absence) => absence.standIn.name },
                {
                  key: 'tools', title: t('tools'), bare: true, align: 'end', width: '56px',
                  cell: (absence) => <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t('endAbsence', { days: days(absence) })} title={t('endAbsence', { days: days(absence) })} onClick={() => end.mutate(absence)} />,
                },
              ]}
            />
            {standingIn.map((absence) => (
              <p key={absence.id} style={{ margin: 0 }}>
                {t('standsInFor', { name: absence.user.name, days: days(absence) })}
              </p>
            ))}
          </>
        )}
      </Loading>
      <Suspense>{adding && <NewAbsence user={user} onClose={() => setAdding(false)} />}</Suspense>
    </Section>
  )
}
