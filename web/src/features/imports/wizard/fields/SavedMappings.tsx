import { DownOutlined, SaveOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import type { Preview, SavedMapping } from '../calls'
import { draftOf, fitting } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import { savedQuery } from '../queries'
import styles from './fields.module.css'
import { SaveMapping } from './SaveMapping'

interface Props {
  preview: Preview
  editing: Editing
  object: ObjectDefinition
}

/** Where the mapping comes from, and mappings kept for files that come again. */
export function SavedMappings({ preview, editing, object }: Props) {
  const { t } = useTranslation('imports')
  const saved = useQuery(savedQuery(object.name))
  const [saving, setSaving] = useState(false)
  const items = saved.data?.items ?? []
  const apply = (one: SavedMapping) => {
    const draft = draftOf(one)
    // How this file is read was found out from this file.
    const mapping = { ...fitting(draft.mapping, preview.columns.map((c) => c.name)), ...(editing.mapping.file ? { file: editing.mapping.file } : {}) }
    void editing.put({ ...draft, mapping })
  }
  return (
    <>
      {preview.saved ? (
        <Alert type="info" showIcon title={t('saved.applied', { name: preview.saved.name })} />
      ) : (
        preview.recognised && <Alert type="info" showIcon title={t('file.recognised', { system: preview.recognised.label })} />
      )}
      {saved.data && (
        <div className={styles.saved}>
          {items.length > 0 && (
            <Dropdown trigger={['click']} menu={{ items: items.map((one) => ({ key: one.id, label: one.name, onClick: () => apply(one) })) }}>
              <Button>
                {t('saved.apply')} <DownOutlined aria-hidden />
              </Button>
            </Dropdown>
          )}
          <Button icon={<SaveOutlined aria-hidden />} onClick={() => setSaving(true)}>
            {t('saved.save')}
          </Button>
        </div>
      )}
      {saving && <SaveMapping object={object} editing={editing} items={items} suggested={preview.saved?.name ?? ''} onClose={() => setSaving(false)} />}
    </>
  )
}
