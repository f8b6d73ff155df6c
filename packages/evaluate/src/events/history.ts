import type { Activity } from '../subject.ts'

/** A subject's events by name, in the order of its activity. */
export class History {
  /** The history of an activity: the same one each time, so that its events are sorted out once. */
  static of(activity: readonly Activity[]): History {
    const known = histories.get(activity)
    if (known) return known
    const history = new History(activity)
    histories.set(activity, history)
    return history
  }

  readonly #events: readonly Activity[]
  readonly #byName = new Map<string, Activity[]>()
  readonly #byNames = new WeakMap<readonly string[], readonly Activity[]>()

  private constructor(activity: readonly Activity[]) {
    this.#events = activity.filter(({ name }) => name !== '')
    for (const event of this.#events) {
      const sameName = this.#byName.get(event.name)
      if (sameName) sameName.push(event)
      else this.#byName.set(event.name, [event])
    }
  }

  /** Those of any of the names; all events if there are no names. */
  events(names: readonly string[]): readonly Activity[] {
    const [name] = names
    if (name === undefined) return this.#events
    return names.length === 1 ? (this.#byName.get(name) ?? none) : this.#eventsOfSeveral(names)
  }

  #eventsOfSeveral(names: readonly string[]): readonly Activity[] {
    const known = this.#byNames.get(names)
    if (known) return known
    const events = this.#events.filter(({ name }) => names.includes(name))
    this.#byNames.set(names, events)
    return events
  }
}

const histories = new WeakMap<readonly Activity[], History>()
const none: readonly Activity[] = []
