import { useEffect, useEffectEvent, useRef } from 'react'

/** Tells, as often as it happens, that an element has come near the part of the page one sees. */
export function useSeen<T extends Element>(onSeen: () => void) {
  const element = useRef<T>(null)
  const seen = useEffectEvent(onSeen)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && seen(), { rootMargin: '300px' })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return element
}
