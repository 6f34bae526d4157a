import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { fieldAt, selectOf, useObject, useObjects, valueOf } from '@/records/definitions'
import { kindOf } from '@/records/fields'
import { keys } from '@/records/keys'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '../Page'
import styles from '../my-settings.module.css'
import { ProfileForm } from './ProfileForm'

/** What only administrators change. */
const fixed = ['name', 'email', 'role', 'teamId', 'managerId']
const own = ['title', 'phone', 'language', 'timeZone', 'workingHours']

/** Who I am to my colleagues. Drawn from the definition of users, as their page is. */
export function Component() {
  const { t } = useTranslation('mySettings')
  const { say } = useReading()
  const me = useMe()
  const objects = useObjects()
  const user = useObject('user')
  const fields = user ? [...fixed, ...own].flatMap((path) => fieldAt(user, path) ?? []) : []
  const select = user ? selectOf(user, fields, objects) : 'id'
  const record = useQuery({ queryKey: [...keys.record('users', me.id), select], queryFn: ({ signal }) => calls.get('users', me.id, select, signal) })
  return (
    <Page title={t('pages.profile')}>
      <Loading query={record}>
        {(data) => (
          <>
            <dl className={styles.facts}>
              {fields
                .filter((field) => fixed.includes(field.name))
                .map((field) => {
                  const { Display } = kindOf(field)
                  return (
                    <div key={field.name}>
                      <dt>{say(field.label)}</dt>
                      <dd>
                        <Display field={field} value={valueOf(data, field)} record={data} place="page" />
                      </dd>
                    </div>
                  )
                })}
            </dl>
            <p className={styles.hint}>{t('profile.fixed')}</p>
            <ProfileForm fields={fields.filter((field) => own.includes(field.name))} record={data} />
          </>
        )}
      </Loading>
    </Page>
  )
}
