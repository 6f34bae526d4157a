import type { CSSProperties } from 'react'

/** The left edge of a frozen column is a variable of the table, so that dragging a width renders no row again. */
export const lefts = Array.from({ length: 60 }, (_, i) => ({ '--left': `var(--left-${i})` }) as CSSProperties)
