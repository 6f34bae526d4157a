import { App, Button } from 'antd'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { messageOf } from './messageOf'
import styles from './ui.module.css'

interface Done {
  /** Takes the change back; offered for eight seconds, and to Ctrl Z. */
  undo?: () => Promise<unknown>
}

let latest: (() => void) | null = null

/** Ctrl Z, wherever nobody types, takes back the change that the newest notice speaks of. */
export const undoLatest = (): void => latest?.()

/** Short words at the edge of the screen: what was done, with a way back, or why it was not. */
export function useNotice() {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const count = useRef(0)

  const failed = useCallback((error: unknown) => void message.error({ content: messageOf(error), duration: 8 }), [message])
  const done = useCallback(
    (text: string, { undo }: Done = {}) => {
      const key = `done-${Date.now()}-${count.current++}`
      const back = () => {
        latest = null
        message.destroy(key)
        undo?.().then(
          () => void message.success({ content: t('undone'), duration: 3 }),
          failed,
        )
      }
      if (undo) latest = back
      void message.success({
        key,
        duration: undo ? 8 : 3,
        content: (
          <span className={styles.notice}>
            {text}
            {undo && (
              <Button type="link" size="small" onClick={back}>
                {t('undo')}
              </Button>
            )}
          </span>
        ),
        onClose: () => {
          if (latest === back) latest = null
        },
      })
    },
    [message, t, failed],
  )
  return { done, failed }
}
