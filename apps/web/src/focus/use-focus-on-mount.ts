import { useEffect, useRef } from 'react'

/** Moves the keyboard's, and a screen reader's, place to what has just appeared. */
export function useFocusOnMount<Target extends HTMLElement>() {
  const target = useRef<Target>(null)
  useEffect(() => target.current?.focus(), [])
  return target
}
