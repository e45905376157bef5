/** Whether an element has come near the window yet: what is costly waits for that. */
import { useEffect, useRef, useState } from 'preact/hooks'

export function useSeen() {
  const ref = useRef<HTMLElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element || seen) return
    const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && setSeen(true))
    observer.observe(element)
    return () => observer.disconnect()
  }, [seen])
  return { ref, seen }
}
