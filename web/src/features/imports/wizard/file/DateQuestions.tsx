import { QuestionCircleOutlined } from '@ant-design/icons'
import { Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import type { Preview } from '../calls'
import type { Editing } from '../mapping/useDraft'
import { useFields } from '../useFields'
import styles from './file.module.css'
import { type OpenQuestion, questionsOf } from './questions'

/** Dates that can be read in more than one way: both readings of one of them, for whoever knows where the file comes from. */
export function DateQuestions({ preview, editing }: { preview: Preview; editing: Editing }) {
  const { isDate } = useFields(preview)
  return questionsOf(preview, editing.mapping, isDate).map((question) => <Question key={question.columns.join()} question={question} editing={editing} />)
}

function Question({ question: { mapped, example, readings, answer }, editing }: { question: OpenQuestion; editing: Editing }) {
  const { t } = useTranslation('imports')
  const { language } = useReading()
  const id = useId()
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(mapped.map((name) => t('quoted', { name })))
  return (
    <div className={styles.question} data-open={answer === null}>
      <p id={id} className={styles.questionTitle}>
        <QuestionCircleOutlined aria-hidden /> {t('dates.ask', { example, columns: names })}
      </p>
      <Radio.Group
        className={styles.readings ?? ''}
        aria-labelledby={id}
        value={answer}
        onChange={(event) => editing.edit({ type: 'order', columns: mapped, order: event.target.value as (typeof readings)[number]['order'] })}
        options={readings.map(({ order, date }) => ({
          value: order,
          label: (
            <span className={styles.reading}>
              <strong>{date ? formatDate(date, language, '') : t('dates.none')}</strong>
              <span className={styles.quiet}>{t(`dates.${order}`)}</span>
            </span>
          ),
        }))}
      />
    </div>
  )
}
