import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import styles from './list.module.css'

interface Props {
  path: string
  movable: boolean
  onDrop: (path: string, edge: 'start' | 'end') => void
  children: ReactNode
}

/** A column in the menu, to be dragged over another. */
export function ColumnRow({ path, movable, onDrop, children }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const [edge, setEdge] = useState<'start' | 'end' | null>(null)
  const dropped = useEffectEvent(onDrop)
  useEffect(() => {
    const element = row.current
    if (!element || !movable) return
    const at = (y: number) => {
      const { top, height } = element.getBoundingClientRect()
      return y < top + height / 2 ? 'start' : 'end'
    }
    const stops = [
      draggable({ element, getInitialData: () => ({ listed: path }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.listed === 'string' && source.data.listed !== path,
        onDrag: ({ location }) => setEdge(at(location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null)
          dropped(source.data.listed as string, at(location.current.input.clientY))
        },
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [path, movable])
  return (
    <li ref={row} className={styles.column} data-edge={edge ?? undefined} data-movable={movable || undefined}>
      {children}
    </li>
  )
}
