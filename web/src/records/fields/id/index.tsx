import type { FieldKind } from '../kind'
import { text } from '../text'

export const id: FieldKind = { ...text, Editor: null, filter: 'none', width: 290 }
