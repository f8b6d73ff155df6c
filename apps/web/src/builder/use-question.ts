import { useState } from 'react'

/** Puts an action off until somebody has agreed to it. */
export function useQuestion() {
  const [action, setAction] = useState<(() => void) | null>(null)
  return {
    asked: action !== null,
    ask: (action: () => void) => setAction(() => action),
    agree() {
      setAction(null)
      action?.()
    },
    decline: () => setAction(null),
  }
}
