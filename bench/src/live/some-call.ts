const names = ['Order Completed', 'Product Viewed', 'Product Added', 'Email Opened', 'Page Viewed']
const categories = ['jazz', 'rock', 'folk', 'metal']
const plans = ['free', 'pro', 'team']

/** Numbers that look random, and are the same each time. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** Below so many. */
  below(count: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * count)
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }
}

/** An event of a user, as an SDK sends it. */
export function someEvent(userId: string, timestamp: string, dice: Dice): object {
  const properties = {
    revenue: dice.below(20_000) / 100,
    category: dice.of(categories),
    price: dice.below(100),
  }
  return { type: 'track', userId, event: dice.of(names), timestamp, properties }
}

/** What a user says of themselves. */
export function someTraits(userId: string, timestamp: string, dice: Dice): object {
  return {
    type: 'identify',
    userId,
    timestamp,
    traits: { plan: dice.of(plans), limit: dice.below(100), phone: '+31' },
  }
}
