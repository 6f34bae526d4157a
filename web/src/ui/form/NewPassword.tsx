import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  name: string | string[]
  label: string
  /** How many characters the server wants at least. */
  shortest: number
  autoFocus?: boolean
}

/** Where a password is chosen: says what is asked for, and while one types, what is still missing. */
export function NewPassword({ name, label, shortest, autoFocus = false }: Props) {
  const { t } = useTranslation('signIn')
  const typed: unknown = Form.useWatch(name)
  // As the server counts: characters, not halves of them, after full-width letters became plain ones.
  const length = typeof typed === 'string' ? Array.from(typed.normalize('NFKC')).length : 0
  const help = length === 0 ? t('passwordHelp', { count: shortest }) : length < shortest ? t('passwordMissing', { count: shortest - length }) : t('passwordLongEnough')
  return (
    <Form.Item name={name} label={label} extra={help} rules={[{ required: true }]}>
      <Input.Password autoFocus={autoFocus} autoComplete="new-password" autoCapitalize="none" spellCheck={false} maxLength={256} />
    </Form.Item>
  )
}
