import { App } from 'antd'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotice } from './useNotice'

interface Question {
  title: string
  /** What happens then, in plain words. */
  text: ReactNode
  ok: string
  act: () => Promise<unknown>
}

/** Asks before what cannot be undone, and does it while the question stays open. */
export function useConfirm() {
  const { modal } = App.useApp()
  const { t } = useTranslation()
  const { failed } = useNotice()
  return useCallback(
    ({ title, text, ok, act }: Question) => {
      void modal.confirm({ title, content: text, okText: ok, cancelText: t('cancel'), okButtonProps: { danger: true }, focusable: { autoFocusButton: 'cancel' }, onOk: () => act().catch(failed) })
    },
    [modal, t, failed],
  )
}
