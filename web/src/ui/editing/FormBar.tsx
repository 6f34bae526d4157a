import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './editing.module.css'
import type { Form } from './useForm'

/** The two ways out of a form on a page; at rest until something is changed. */
export function FormBar<T extends object>({ form, label }: { form: Form<T>; label?: string }) {
  const { t } = useTranslation()
  return (
    <div className={styles.bar}>
      <Button type="primary" htmlType="submit" disabled={!form.dirty} loading={form.saving}>
        {label ?? t('save')}
      </Button>
      {form.dirty && !form.saving && <Button onClick={form.reset}>{t('discard')}</Button>}
    </div>
  )
}
