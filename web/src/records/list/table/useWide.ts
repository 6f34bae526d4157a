import { type RefObject, useEffect } from 'react'

/**
 * Says on the grid, as `data-wide`, whether it is wider than its window. Only then do columns stick to the left: each cell that sticks
 * costs a layer in every frame of scrolling.
 */
export function useWide(grid: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = grid.current
    const scroller = element?.parentElement
    if (!element || !scroller) return
    const observer = new ResizeObserver(() => element.toggleAttribute('data-wide', element.offsetWidth > scroller.clientWidth))
    observer.observe(element)
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [grid])
}
