import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** What stands behind the question mark of the address, and how some of it is changed while the rest stays; empty and null are left out. */
export function useAddress() {
  const [search, setSearch] = useSearchParams()
  const put = useCallback(
    (change: Record<string, string | null>, how: 'push' | 'replace' = 'replace') =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          for (const [name, value] of Object.entries(change)) {
            if (value) next.set(name, value)
            else next.delete(name)
          }
          return next
        },
        { replace: how === 'replace' },
      ),
    [setSearch],
  )
  const clear = () => setSearch({}, { replace: true })
  return { search, put, clear }
}
