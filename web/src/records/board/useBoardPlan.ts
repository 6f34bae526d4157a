import { useMemo } from 'react'
import { useReading } from '@/lib/useReading'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { type BoardPlan, useExtension } from '../extensions'

/** The choice whose values are the columns of an object's board. */
export const boardField = (object: ObjectDefinition): FieldDefinition | undefined => object.fields.find((f) => f.name === object.board?.column)

/** The options of a choice as columns. */
function useOptions(object: ObjectDefinition): BoardPlan {
  const { language } = useReading()
  return useMemo(() => {
    const options = boardField(object)?.options ?? []
    return { columns: options.map((o) => ({ value: o.value, label: o.label[language], colour: o.colour, closed: false, retired: o.retired })) }
  }, [object, language])
}

/** The columns of a board; null while they load. */
export function useBoardPlan(object: ObjectDefinition): BoardPlan | null {
  const useBoard = useExtension(object).useBoard ?? useOptions
  return useBoard(object)
}
