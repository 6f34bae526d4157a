import { useState } from 'react'
import { leastWidth, mostWidth } from '../columns'
import styles from './table.module.css'

interface Props {
  label: string
  width: number
  onWidth: (width: number) => void
  onDone: (width: number) => void
}

const step = 16
const within = (width: number): number => Math.min(mostWidth, Math.max(leastWidth, width))

/** The edge of a column: dragged by the pointer, or moved by the arrow keys. */
export function ResizeHandle({ label, width, onWidth, onDone }: Props) {
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null)
  const at = (x: number): number => within((from?.width ?? width) + x - (from?.x ?? x))
  return (
    // A separator that can be moved is a control (WAI-ARIA: window splitter).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={leastWidth}
      aria-valuemax={mostWidth}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.resize}
      data-dragged={from ? true : undefined}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom({ x: event.clientX, width })
      }}
      onPointerMove={(event) => from && onWidth(at(event.clientX))}
      onPointerUp={(event) => {
        if (from && event.clientX !== from.x) onDone(at(event.clientX))
        setFrom(null)
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowRight' ? step : event.key === 'ArrowLeft' ? -step : 0
        if (!by) return
        event.preventDefault()
        event.stopPropagation()
        onDone(within(width + by))
      }}
    />
  )
}
