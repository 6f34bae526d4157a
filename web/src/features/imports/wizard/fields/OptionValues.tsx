import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import type { Column } from '../calls'
import type { ColumnDoc } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import { meaningOf, optionRead } from './columnState'
import { OptionSelect } from './OptionSelect'
import { shownValues } from './shownValues'
import { ValueList } from './ValueList'

interface Props {
  column: Column
  said: ColumnDoc
  field: FieldDefinition
  editing: Editing
}

/** Which option each value of a column stands for. */
export function OptionValues({ column, said, field, editing }: Props) {
  const { t } = useTranslation('imports')
  const rows = column.values ?? []
  const settled = (text: string) => meaningOf(said, text) !== undefined || optionRead(field, text) !== null
  return (
    <ValueList
      title={t('values.title')}
      rows={[...rows].sort((a, b) => Number(settled(a.value)) - Number(settled(b.value)))}
      complete={rows.length < shownValues}
      none={t('values.tooMany')}
      control={(text) => (
        <OptionSelect
          field={field}
          text={text}
          meaning={meaningOf(said, text)}
          missing={said.missing ?? 'error'}
          onChange={(meaning) => editing.edit({ type: 'value', column: column.name, text, meaning })}
        />
      )}
    />
  )
}
