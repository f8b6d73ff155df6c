import type { Activity } from '../subject.ts'

/** A stretch of events that lie in the order of time: those from one place on and before another. */
export class Span {
  readonly events: readonly Activity[]
  from: number
  to: number

  constructor(events: readonly Activity[], from = 0, to = events.length) {
    this.events = events
    this.from = from
    this.to = to
  }

  copy(): Span {
    return new Span(this.events, this.from, this.to)
  }

  get length(): number {
    return this.to - this.from
  }

  forEach(visit: (event: Activity) => void): void {
    for (let place = this.from; place < this.to; place++) {
      const event = this.events[place]
      if (event) visit(event)
    }
  }

  filter(keeps: (event: Activity) => boolean): Span {
    const kept: Activity[] = []
    this.forEach(event => {
      if (keeps(event)) kept.push(event)
    })
    return new Span(kept)
  }

  /** Keeps `t >= time`. */
  startAt(time: number): void {
    this.from = this.#place(time, false)
  }

  /** Keeps `t > time`. */
  startAfter(time: number): void {
    this.from = this.#place(time, true)
  }

  /** Keeps `t <= time`. */
  endAt(time: number): void {
    const last = this.events[this.to - 1]
    // Most histories end before `now`.
    if (last && last.time > time) this.to = this.#place(time, true)
  }

  /** Keeps `t < time`. */
  endBefore(time: number): void {
    this.to = this.#place(time, false)
  }

  /** The place of the first event at a time or later; or, of the first one later. */
  #place(time: number, after: boolean): number {
    let [low, high] = [this.from, this.to]
    while (low < high) {
      const middle = (low + high) >>> 1
      const event = this.events[middle]
      if (event && (event.time < time || (after && event.time === time))) low = middle + 1
      else high = middle
    }
    return low
  }
}
