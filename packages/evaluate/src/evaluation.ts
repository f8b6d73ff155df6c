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
  /** One field for all, since most evaluations look at traits only and are made by the million. */
  #found: Found | undefined

  constructor(subject: Subject, now: number, zone: string) {
    this.subject = subject
    this.now = now
    this.zone = zone
    this.traits = subject.traits ?? nothing
  }

  get history(): History {
    const found = this.#findings
    found.history ??= History.of(this.subject.activity ?? noActivity)
    return found.history
  }

  /** An attribute of this request's visitor; without a request, the last known one. */
  visitor(attribute: string): unknown {
    const { visitor, activity = noActivity } = this.subject
    if (visitor) return Object.hasOwn(visitor, attribute) ? visitor[attribute] : undefined
    const found = this.#findings
    found.visitor ??= new StoredVisitor(activity, this.now, this.zone)
    return found.visitor.attribute(attribute)
  }

  /** An account's users, each looked at by itself, at the same instant. */
  get users(): readonly Evaluation[] {
    const found = this.#findings
    found.users ??= (this.subject.users ?? []).map(user => new Evaluation(user, this.now, this.zone))
    return found.users
  }

  get #findings(): Found {
    this.#found ??= { history: undefined, visitor: undefined, users: undefined }
    return this.#found
  }
}

interface Found {
  history: History | undefined
  visitor: StoredVisitor | undefined
  users: readonly Evaluation[] | undefined
}

let generations = 0
const nothing: JsonObject = {}
const noActivity: readonly Activity[] = []
