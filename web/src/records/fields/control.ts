import type { EditorProps } from './kind'

type Shared = Pick<EditorProps, 'id' | 'autoFocus' | 'disabled' | 'invalid' | 'describedBy' | 'label'>

/** What every editor hands on to Ant Design's control, whatever it edits. */
export const control = ({ id, autoFocus, disabled, invalid, describedBy, label }: Shared) => ({
  ...(id ? { id } : {}),
  autoFocus: autoFocus ?? false,
  disabled: disabled ?? false,
  'aria-describedby': describedBy,
  'aria-label': label,
  ...(invalid ? { status: 'error' as const } : {}),
})
