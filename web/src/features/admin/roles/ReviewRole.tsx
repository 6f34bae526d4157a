import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { type AccessChange, AccessPreview } from '@/records/preview/AccessPreview'
import { FormProblem } from '@/ui/editing/FormProblem'

interface Props {
  change: AccessChange
  saving: boolean
  error: unknown
  onSave: () => void
  onClose: () => void
}

/** Shows what a change of a role opens and closes, and only then lets it be saved. */
export default function ReviewRole({ change, saving, error, onSave, onClose }: Props) {
  const { t } = useTranslation(['adminRoles', 'common'])
  return (
    <Modal open title={t('review')} onCancel={onClose} cancelText={t('common:back')} okText={t('common:save')} okButtonProps={{ loading: saving }} onOk={onSave}>
      <AccessPreview change={change} />
      <FormProblem error={error} fields={[]} />
    </Modal>
  )
}
