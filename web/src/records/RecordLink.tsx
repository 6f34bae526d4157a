import { lazy, Suspense, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import styles from './fields/fields.module.css'

const QuickLook = lazy(() => import('./quick-look/QuickLook').then((m) => ({ default: m.QuickLook })))

const wait = 400

/** The way to a record, by its name. The pointer that rests on it, or the space bar, shows the record's facts in a card. */
export function RecordLink({ object, id, name }: { object: ObjectDefinition; id: string; name: string }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const away = () => {
    clearTimeout(timer.current)
    setAnchor(null)
  }
  return (
    <>
      <Link
        to={`/${object.path}/${id}`}
        className={styles.line ?? ''}
        title={anchor ? undefined : name}
        onPointerEnter={({ pointerType, currentTarget }) => {
          if (pointerType === 'mouse') timer.current = setTimeout(() => setAnchor(currentTarget), wait)
        }}
        onPointerLeave={away}
        onClick={away}
        onBlur={away}
        onKeyDown={(event) => {
          if (event.key !== ' ' && (event.key !== 'Escape' || !anchor)) return
          event.preventDefault()
          event.stopPropagation()
          setAnchor(event.key === ' ' && !anchor ? event.currentTarget : null)
        }}
      >
        {name}
      </Link>
      {anchor && (
        <Suspense fallback={null}>
          <QuickLook object={object} id={id} anchor={anchor} />
        </Suspense>
      )}
    </>
  )
}
