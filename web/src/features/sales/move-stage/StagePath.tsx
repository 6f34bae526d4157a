import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import type { ExtensionProps } from '@/records/extensions'
import { recordsChanged } from '@/records/keys'
import { useNotice } from '@/ui/useNotice'
import { Ending } from './Ending'
import { pathOf, type Path } from './decisions'
import styles from './move-stage.module.css'
import { NextStep } from './NextStep'
import { nameOf, type Stage, stagesQuery } from './process'
import { Steps } from './Steps'
import { useMoveStage } from './useMoveStage'

/** What the parts of a stage path share. */
export interface PathProps extends ExtensionProps {
  path: Path
  /** Where the opportunity is going while the server is asked. */
  going: Stage | null
  mayMove: boolean
  move: (to: Stage) => void
}

/** The way of an opportunity across the top of its page: where it is, what comes next and what is missing for it. */
export default function StagePath({ object, record }: ExtensionProps) {
  const { t } = useTranslation('sales')
  const { language } = useReading()
  const phone = usePhone()
  const client = useQueryClient()
  const { done, failed } = useNotice()
  const moveStage = useMoveStage()
  const [going, setGoing] = useState<Stage | null>(null)
  const stages = useQuery(stagesQuery).data

  if (!stages || typeof record.stage !== 'string') return <div className={styles.place} />
  const path = pathOf(stages, record)

  const move = async (to: Stage) => {
    setGoing(to)
    try {
      const moved = await moveStage(object, record, to.value)
      if (!moved) return
      await recordsChanged(client)
      done(t('stage.moved', { stage: nameOf(to, language) }), {
        undo: async () => {
          await moved.undo()
          await recordsChanged(client)
        },
      })
    } catch (error) {
      failed(error)
      // Somebody else may have been faster; then the page shows what they made of it.
      await recordsChanged(client)
    } finally {
      setGoing(null)
    }
  }

  const props: PathProps = { object, record, path, going, mayMove: object.may.change && going === null, move: (to) => void move(to) }
  return (
    <section className={styles.path} aria-label={t('stage.path')}>
      {!phone && <Steps {...props} />}
      {path.current?.outcome === 'open' ? <NextStep {...props} phone={phone} /> : <Ending {...props} />}
    </section>
  )
}
