import { History } from './events/history.ts'
import type { Activity, JsonObject, Subject } from './subject.ts'
import { StoredVisitor } from './visitor/stored-visitor.ts'

/** One subject at one instant, and what was found out about it on the way. */
export class Evaluation {
  readonly subject: Subject
  /** The instant, in Unix milliseconds. */
  readonly now: number
  /** The workspace's. */
  readonly zone: string
  readonly traits: JsonObject
  /** No other evaluation has the same. */
  readonly generation = ++generations
  #history: History | undefined
  #visitor: StoredVisitor | undefined
  #users: readonly Evaluation[] | undefined

  constructor(subject: Subject, now: number, zone: string) {
    this.subject = subject
    this.now = now
    this.zone = zone
    this.traits = subject.traits ?? nothing
  }

  get history(): History {
    this.#history ??= History.of(this.subject.activity ?? noActivity)
    return this.#history
  }

  /** An attribute of this request's visitor; without a request, the last known one. */
  visitor(attribute: string): unknown {
    const { visitor, activity = noActivity } = this.subject
    if (visitor) return Object.hasOwn(visitor, attribute) ? visitor[attribute] : undefined
    this.#visitor ??= new StoredVisitor(activity, this.now, this.zone)
    return this.#visitor.attribute(attribute)
  }

  /** An account's users, each looked at by itself, at the same instant. */
  get users(): readonly Evaluation[] {
    this.#users ??= (this.subject.users ?? []).map(user => new Evaluation(user, this.now, this.zone))
    return this.#users
  }
}

let generations = 0
const nothing: JsonObject = {}
const noActivity: readonly Activity[] = []
