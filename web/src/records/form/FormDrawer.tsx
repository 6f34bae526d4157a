import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useNotice } from '@/ui/useNotice'
import { titleOf } from '../definitions'
import type { Values } from './formFields'
import { RecordForm } from './RecordForm'

interface Props {
  object: ObjectDefinition
  initial: Values
  onClose: () => void
}

/** Makes a record beside the page one is on, and stays there. What is typed is kept when it is closed. */
export function FormDrawer({ object, initial, onClose }: Props) {
  const { t } = useTranslation(['form', 'common'])
  const { say } = useReading()
  const notice = useNotice()
  return (
    <Drawer open onClose={onClose} title={t('common:createOf', { what: say(object.label) })} size={720}>
      <RecordForm
        object={object}
        initial={initial}
        onCancel={onClose}
        onSaved={(record, then) => {
          notice.done(t('saved', { name: titleOf(record, object) }))
          if (then === 'open') onClose()
        }}
      />
    </Drawer>
  )
}
