import { type Interval, intervalOf, type Period } from '@muster/query'

/** Calendar periods in a zone, each worked out once for an instant: it takes long, and many queries ask the same. */
export class Calendar {
  readonly #zone: string
  readonly #latest = new Map<Period, { readonly now: number; readonly interval: Interval }>()

  constructor(zone: string) {
    this.#zone = zone
  }

  interval(period: Period, now: number): Interval {
    const latest = this.#latest.get(period)
    if (latest?.now === now) return latest.interval
    const interval = intervalOf(period, now, this.#zone)
    this.#latest.set(period, { now, interval })
    return interval
  }
}
