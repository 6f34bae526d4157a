import { ChoiceEditor } from './choice/Editor'
import { CurrencyEditor } from './currency/Editor'
import { DateEditor } from './date/Editor'
import { DateTimeEditor } from './dateTime/Editor'
import { MultiChoiceEditor } from './multiChoice/Editor'
import { ReferenceEditor } from './reference/ReferenceEditor'
import { TimeZoneEditor } from './timeZone/Editor'
import { WorkingHoursEditor } from './workingHours/Editor'

/** The editors that are large: calendars, and lists to choose from. */
export const editors = {
  choice: ChoiceEditor,
  currency: CurrencyEditor,
  date: DateEditor,
  dateTime: DateTimeEditor,
  multiChoice: MultiChoiceEditor,
  reference: ReferenceEditor,
  timeZone: TimeZoneEditor,
  workingHours: WorkingHoursEditor,
}
