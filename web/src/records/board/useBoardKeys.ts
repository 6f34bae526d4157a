import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { Step } from './walk'

const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', Home: 'first', End: 'last' }
const moves: Record<string, -1 | 1> = { '[': -1, ']': 1, 'alt+ArrowLeft': -1, 'alt+ArrowRight': 1 }

interface Acts {
  walk: (from: string, step: Step) => void
  move: (id: string, by: -1 | 1) => void
  page: (id: string) => void
  panel: (id: string) => void
  menu: (id: string, at: DOMRect) => void
}

/** The keys of a board, while one of its cards has the focus. */
export function useBoardKeys(box: RefObject<HTMLElement | null>, acts: Acts): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const link = event.target
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.isComposing) return
    const card = link.closest<HTMLElement>('[data-card]')
    const id = card?.dataset.card
    if (!id) return
    const key = `${event.altKey && event.key.length > 1 ? 'alt+' : ''}${event.key}`
    const step = steps[key]
    const by = moves[key]
    if (step) acts.walk(id, step)
    else if (by) acts.move(id, by)
    else if (key === 'Enter') acts.page(id)
    else if (key === ' ') acts.panel(id)
    else if (key.toLowerCase() === 'm') acts.menu(id, card.getBoundingClientRect())
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const listen = (event: KeyboardEvent) => pressed(event)
    element.addEventListener('keydown', listen)
    return () => element.removeEventListener('keydown', listen)
  }, [box])
}
