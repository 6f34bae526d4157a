import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import type { BoardColumn, BoardPlan } from '@/records/extensions'

const ends: Readonly<Record<string, React.ReactNode>> = { converted: <CheckCircleOutlined aria-hidden="true" />, disqualified: <StopOutlined aria-hidden="true" /> }

/** The board of leads: what is converted or leads nowhere is finished. */
export function useLeadBoard(object: ObjectDefinition): BoardPlan {
  const { language } = useReading()
  return useMemo(() => {
    const options = object.fields.find((f) => f.name === 'status')?.options ?? []
    return {
      columns: options.map((o): BoardColumn => ({ value: o.value, label: o.label[language], colour: o.colour, icon: ends[o.value], closed: o.value in ends, retired: o.retired })),
    }
  }, [object, language])
}
