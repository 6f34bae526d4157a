import { Modal } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './editing.module.css'
import { FormProblem } from './FormProblem'
import type { Form } from './useForm'

interface Props<T extends object> {
  title: string
  form: Form<T>
  /** The fields that show their own errors. */
  fields: readonly string[]
  onClose: () => void
  saveLabel?: string
  /** A dialog that only asks may be confirmed without a change. */
  always?: boolean
  wide?: boolean
  children: ReactNode
}

/** A short form over the page. Closing keeps nothing; Enter saves. */
export function FormDialog<T extends object>({ title, form, fields, onClose, saveLabel, always, wide, children }: Props<T>) {
  const { t } = useTranslation()
  const id = useId()
  const close = () => {
    form.reset()
    onClose()
  }
  return (
    <Modal
      open
      title={title}
      width={wide ? 720 : 520}
      onCancel={close}
      cancelText={t('cancel')}
      okText={saveLabel ?? t('save')}
      okButtonProps={{ htmlType: 'submit', form: id, loading: form.saving, disabled: !form.dirty && !always }}
      mask={{ closable: !form.dirty }}
      destroyOnHidden
    >
      <form
        id={id}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          form.submit()
        }}
      >
        {children}
        <FormProblem error={form.error} fields={fields} />
      </form>
    </Modal>
  )
}
