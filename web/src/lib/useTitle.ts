import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** What the browser's tab says while a page is shown. */
export function useTitle(title: string): void {
  const { t } = useTranslation()
  const product = t('product')
  useEffect(() => {
    document.title = `${title} · ${product}`
    return () => void (document.title = product)
  }, [title, product])
}
