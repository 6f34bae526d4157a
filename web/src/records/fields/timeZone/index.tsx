import type { FieldKind } from '../kind'
import { later } from '../later'
import { text } from '../text'

export const timeZone: FieldKind = { ...text, Editor: later('timeZone'), filter: 'text', decides: true }
