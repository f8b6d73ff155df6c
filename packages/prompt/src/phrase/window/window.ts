import type { Duration, Period } from '@muster/query'
import type { Reading } from '../reading.ts'

/** When something happened, or lies. */
export type Window =
  /** “in the last 30 days” */
  | { readonly kind: 'last'; readonly duration: Duration }
  /** “in the next 30 days” */
  | { readonly kind: 'next'; readonly duration: Duration }
  /** “within a day”: of now, or of what was said before. */
  | { readonly kind: 'within'; readonly duration: Duration }
  /** “in two months”, “for a year”: the last ones, where something did not happen. */
  | { readonly kind: 'lasting'; readonly duration: Duration }
  /** “more than 100 days away” */
  | { readonly kind: 'beyond'; readonly duration: Duration }
  /** “between 30 and 60 days ago” */
  | { readonly kind: 'between'; readonly near: Duration; readonly far: Duration }
  /** “more than 30 days ago” */
  | { readonly kind: 'before'; readonly duration: Duration }
  /** “since 1 March”, “before June”, “in 2025”: without the day it ends on. */
  | {
      readonly kind: 'dates'
      readonly since?: string
      readonly until?: string
      /** The month, where only a month was said. */
      readonly month?: number
    }
  /** “in that time”: the time that was said before. */
  | { readonly kind: 'again' }
  /** “this year” */
  | { readonly kind: 'period'; readonly period: Period }

export interface SpokenWindow {
  readonly window: Window
  readonly assumptions: readonly string[]
}

export type WindowReading = Reading<SpokenWindow> | undefined

/** A window, with what had to be assumed for it. */
export function made(
  window: Window,
  assumptions: readonly (string | undefined)[],
  end: number,
): WindowReading {
  return { value: { window, assumptions: assumptions.filter(text => text !== undefined) }, end }
}
