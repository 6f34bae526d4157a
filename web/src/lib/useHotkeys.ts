import { useEffect, useEffectEvent } from 'react'

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('role') === 'combobox')

/**
 * Keys that work anywhere on the page: `c`, `?`, `mod+k` (Ctrl, or Command on a Mac), `alt+ArrowRight`. Single letters rest while
 * somebody types or a dialog is open.
 */
export function useHotkeys(keys: Hotkeys, active = true): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const modified = event.ctrlKey || event.metaKey
    const name = `${modified ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey && event.key.length > 1 ? 'shift+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`
    const act = keys[name]
    if (!act) return
    if (!modified && (typing(event.target) || document.querySelector('[aria-modal="true"]'))) return
    event.preventDefault()
    act(event)
  })
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [active])
}
