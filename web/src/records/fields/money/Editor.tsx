import { useMe } from '@/lib/me'
import type { EditorProps } from '../kind'
import { NumberEditor } from '../NumberEditor'
import { currencyOf } from './currencyOf'

export function MoneyEditor(props: EditorProps) {
  const me = useMe()
  return <NumberEditor {...props} suffix={currencyOf(props.record) ?? me.company.currency} />
}
