import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { FormField } from '@/records/form/FormField'
import type { RecordData } from '@/records/types'
import type { Draft } from './conversion'
import styles from './convert-lead.module.css'

interface Props {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  wrong: Record<string, string>
  lead: RecordData
  contact: ObjectDefinition | null
  opportunity: ObjectDefinition | null
  /** What is asked of the opportunity. */
  fields: FieldDefinition[]
}

/** The contact and the opportunity that may come with the account. */
export function FurtherRecords({ draft, change, wrong, lead, contact, opportunity, fields }: Props) {
  const { t } = useTranslation('sales')
  return (
    <>
      {contact?.may.create && (
        <Checkbox checked={draft.contact} onChange={(event) => change({ contact: event.target.checked })}>
          {t('convert.contact', { name: typeof lead.name === 'string' ? lead.name : '' })}
        </Checkbox>
      )}
      {opportunity?.may.create && (
        <div className={styles.part}>
          <Checkbox checked={draft.opportunity} onChange={(event) => change({ opportunity: event.target.checked })}>
            {t('convert.opportunity')}
          </Checkbox>
          {draft.opportunity && (
            <div className={styles.sale}>
              {fields.map((field) => (
                <FormField
                  key={field.name}
                  field={field}
                  value={draft.sale[field.name]}
                  record={{ id: '', ...draft.sale }}
                  autoFocus={false}
                  onChange={(value) => change({ sale: { ...draft.sale, [field.name]: value } })}
                  error={wrong[`opportunity.${field.name}`]}
                />
              ))}
            </div>
          )}
        </div>
      )}
    </>
  )
}
