import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { FormDialog } from '@/ui/editing/FormDialog'
import { FormField } from '@/ui/editing/FormField'
import { useForm } from '@/ui/editing/useForm'
import { useConfirm } from '@/ui/useConfirm'
import { useNotice } from '@/ui/useNotice'
import { type SavedMapping, savedMappings } from '../calls'
import type { Editing } from '../mapping/useDraft'
import styles from './fields.module.css'

interface Props {
  object: ObjectDefinition
  editing: Editing
  items: readonly SavedMapping[]
  suggested: string
  onClose: () => void
}

/** Keeps a mapping under a name; under the name of one's own that is there already it takes its place. */
export function SaveMapping({ object, editing, items, suggested, onClose }: Props) {
  const { t } = useTranslation(['imports', 'common'])
  const { say } = useReading()
  const client = useQueryClient()
  const { done } = useNotice()
  const confirm = useConfirm()
  const changeable = items.filter((one) => one.mayChange !== false)
  const known = (name: string) => changeable.find((one) => one.name === name.trim())
  const form = useForm<{ name: string }, SavedMapping>({
    initial: { name: suggested },
    save: ({ name }) => {
      const body = { mapping: editing.mapping, mode: editing.mode, match: editing.match.join(',') }
      const there = known(name)
      return there ? savedMappings.change(there.id, there.version, body) : savedMappings.add({ name: name.trim(), object: object.name, ...body })
    },
    saved: ({ name }) => {
      void client.invalidateQueries({ queryKey: ['import-mappings'] })
      done(t('saved.done', { name }))
      onClose()
    },
  })
  const remove = (one: SavedMapping) =>
    confirm({
      title: t('saved.removeTitle', { name: one.name }),
      text: t('saved.removeText'),
      ok: t('common:delete'),
      act: () => savedMappings.remove(one.id).then(() => client.invalidateQueries({ queryKey: ['import-mappings'] })),
    })
  return (
    <FormDialog always title={t('saved.title', { object: say(object.plural) })} form={form} fields={['name']} onClose={onClose}>
      <FormField label={t('saved.name')} error={form.errorOf('name')} help={known(form.values.name) ? t('saved.replaces') : t('saved.help')} required>
        {(control) => <Input {...control} autoFocus maxLength={100} value={form.values.name} onChange={(event) => form.set({ name: event.target.value })} />}
      </FormField>
      {changeable.length > 0 && (
        <ul className={styles.savedList} aria-label={t('saved.there')}>
          {changeable.map((one) => (
            <li key={one.id}>
              <Button type="link" onClick={() => form.set({ name: one.name })}>
                {one.name}
              </Button>
              <Button type="text" danger onClick={() => remove(one)} aria-label={t('saved.remove', { name: one.name })}>
                {t('common:delete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  )
}
