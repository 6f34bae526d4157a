import { AddressEditor } from './address/Editor'
import { BooleanEditor } from './boolean/Editor'
import { ChoiceEditor } from './choice/Editor'
import { CurrencyEditor } from './currency/Editor'
import { DateEditor } from './date/Editor'
import { DateTimeEditor } from './dateTime/Editor'
import type { EditorProps } from './kind'
import { LongTextEditor } from './longText/Editor'
import { MoneyEditor } from './money/Editor'
import { MultiChoiceEditor } from './multiChoice/Editor'
import { NumberEditor } from './NumberEditor'
import { ReferenceEditor } from './reference/ReferenceEditor'
import { TextEditor } from './TextEditor'
import { TimeZoneEditor } from './timeZone/Editor'
import { WorkingHoursEditor } from './workingHours/Editor'

/** The editor of each field type that people may set. */
export const editors = {
  address: AddressEditor,
  boolean: BooleanEditor,
  choice: ChoiceEditor,
  currency: CurrencyEditor,
  date: DateEditor,
  dateTime: DateTimeEditor,
  decimal: NumberEditor,
  email: (props: EditorProps) => <TextEditor {...props} type="email" inputMode="email" />,
  integer: (props: EditorProps) => <NumberEditor {...props} precision={0} />,
  longText: LongTextEditor,
  money: MoneyEditor,
  multiChoice: MultiChoiceEditor,
  percent: (props: EditorProps) => <NumberEditor {...props} suffix="%" />,
  phone: (props: EditorProps) => <TextEditor {...props} type="tel" inputMode="tel" />,
  reference: ReferenceEditor,
  text: TextEditor,
  timeZone: TimeZoneEditor,
  web: (props: EditorProps) => <TextEditor {...props} type="url" inputMode="url" />,
  workingHours: WorkingHoursEditor,
}
