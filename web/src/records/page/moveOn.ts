/** What a key asks for while one edits in place. */
export type Wish = 'save' | 'drop' | 'next' | 'previous' | null

const stops = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** Tab leaves an editor only from its last stop, as an address has several. Enter belongs to lists of choices and to texts of many lines. */
export function wishOf(event: React.KeyboardEvent<HTMLElement>): Wish {
  const target = event.target as HTMLElement
  if (event.nativeEvent.isComposing) return null
  if (event.key === 'Escape') return 'drop'
  if (event.key === 'Enter') {
    const ownUse = target.tagName === 'TEXTAREA' || target.tagName === 'BUTTON' || target.getAttribute('role') === 'combobox'
    return !ownUse || event.ctrlKey || event.metaKey ? 'save' : null
  }
  if (event.key !== 'Tab') return null
  const within = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)].filter((stop) => stop.tabIndex >= 0)
  const edge = event.shiftKey ? within[0] : within.at(-1)
  return edge === undefined || edge === target ? (event.shiftKey ? 'previous' : 'next') : null
}

/** Opens the editor before or after this one. Answers false at the ends. */
export function openNeighbour(from: HTMLElement, step: 1 | -1): boolean {
  const rows = [...(from.closest('[data-fields]')?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
  const order = step === 1 ? rows.slice(rows.indexOf(from) + 1) : rows.slice(0, rows.indexOf(from)).reverse()
  const button = order.map((row) => row.querySelector<HTMLElement>('[data-edit]')).find((found) => found !== null)
  button?.click()
  return button !== undefined
}

/** Whether the focus went into something that the editor itself opened: a calendar, a list of choices. */
export const stays = (row: HTMLElement, to: EventTarget | null): boolean =>
  to instanceof HTMLElement && (row.contains(to) || to.closest('.ant-picker-dropdown, .ant-select-dropdown') !== null)
