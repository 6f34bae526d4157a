import { useRef, useState } from 'react'

/** Does what a button or a form asks for, once at a time; `error` is why the last try failed. */
export function useWork() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const running = useRef(false)

  /** `refused` may say part of an error elsewhere and answers what is left of it. */
  const run = async (work: () => Promise<unknown>, refused: (error: unknown) => unknown = (error) => error) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (error) {
      setError(refused(error))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, error, run: (...args: Parameters<typeof run>) => void run(...args) }
}
