import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './teams.module.css'

/** Where a team is dropped that shall stand under no other. */
export function TopDrop({ shown, onTake }: { shown: boolean; onTake: (id: string) => void }) {
  const { t } = useTranslation('adminTeams')
  const place = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  const take = useEffectEvent(onTake)
  useEffect(
    () =>
      place.current
        ? dropTargetForElements({
            element: place.current,
            canDrop: ({ source }) => typeof source.data.team === 'string',
            onDragEnter: () => setOver(true),
            onDragLeave: () => setOver(false),
            onDrop: ({ source }) => {
              setOver(false)
              take(String(source.data.team))
            },
          })
        : undefined,
    [],
  )
  return (
    <div ref={place} className={styles.topDrop} data-shown={shown} data-over={over}>
      {t('toTop')}
    </div>
  )
}
