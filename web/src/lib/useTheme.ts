import { useSyncExternalStore } from 'react'

/** The look the page has now, followed as it changes: for what is drawn and knows no variables of style sheets. */
export const useTheme = (): string =>
  useSyncExternalStore(
    (changed) => {
      const observer = new MutationObserver(changed)
      observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
      return () => observer.disconnect()
    },
    () => document.documentElement.dataset.theme ?? 'light',
  )
