import { ApiError } from '../http/api-error.ts'
import { toApiError } from '../http/to-api-error.ts'

/** What is wrong with one of several audiences: an error as it would be answered if it came alone. */
interface Complaint {
  readonly key: string
  readonly code: string
  readonly message: string
  readonly details: readonly unknown[]
}

/** Gathers what is wrong with audiences that come together, so that all of it is said at once. */
export class Complaints {
  readonly #found: Complaint[] = []

  /** What a piece of work about an audience answers; undefined where it throws what a client is to be told. */
  during<Result>(key: string, work: () => Result): Result | undefined {
    try {
      return work()
    } catch (error) {
      const { status, code, message, details } = toApiError(error)
      if (status >= 500) throw error
      this.#found.push({ key, code, message, details })
      return undefined
    }
  }

  /** Throws if there are any, with all of them. */
  throwIfAny(): void {
    const [first, ...others] = this.#found
    if (!first) return
    const keys = new Set(this.#found.map(({ key }) => key))
    const message =
      others.length === 0
        ? `“${first.key}” cannot be applied: ${first.message}`
        : `${this.#found.length} things are wrong with ${[...keys].map(key => `“${key}”`).join(', ')}.`
    throw new ApiError(422, 'audiences_invalid', message, { details: this.#found })
  }
}
