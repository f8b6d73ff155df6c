import type { Call } from '../call.ts'
import { type Identifier, identifiersOf, isNobody } from './identifier.ts'

/** Somebody, under all names that calls gave them. */
export interface Person {
  /** The one of them that stands for all. */
  readonly head: Identifier
  readonly identifiers: readonly Identifier[]
  /** In the order of their arrival. */
  readonly calls: readonly Call[]
}

/** Everybody that the calls name, after identity resolution. The calls are in the order of their arrival. */
export function peopleIn(calls: readonly Call[]): Person[] {
  const merges = mergesIn(calls)
  const identifiers = each(calls.flatMap(identifiersOf))
  const heads = each(identifiers.map(identifier => merges.headOf(identifier)))
  return heads.map(head => {
    const isOfHead = (identifier: Identifier) => isSame(merges.headOf(identifier), head)
    return {
      head,
      identifiers: identifiers.filter(isOfHead),
      calls: calls.filter(call => {
        const [strongest] = identifiersOf(call)
        return strongest && isOfHead(strongest)
      }),
    }
  })
}

function isSame(one: Identifier, other: Identifier): boolean {
  return one.join() === other.join()
}

/** Each identifier once. */
function each(identifiers: readonly Identifier[]): Identifier[] {
  return [...new Map(identifiers.map(identifier => [identifier.join(), identifier])).values()]
}

function mergesIn(calls: readonly Call[]): Merges {
  const merges = new Merges()
  for (const call of calls) {
    const [strongest, weaker] = identifiersOf(call)
    if (!strongest) continue
    if (weaker) merges.claim(weaker, strongest)
    if (call.type === 'alias' && call.previousId !== undefined && !isNobody(call.previousId)) {
      // An alias does not say what kind of name it replaces.
      merges.join(['user_id', call.previousId], strongest)
      merges.claim(['anonymous_id', call.previousId], strongest)
    }
  }
  return merges
}

/** Whose name stands for whom. */
class Merges {
  readonly #heads = new Map<string, Identifier>()

  /** The name that stands for all names of the same person. */
  headOf(identifier: Identifier): Identifier {
    return this.#heads.get(identifier.join()) ?? identifier
  }

  /** Makes one person of the two. */
  join(one: Identifier, other: Identifier): void {
    const [from, into] = [this.headOf(one), this.headOf(other)]
    if (isSame(from, into)) return
    this.#heads.set(from.join(), into)
    for (const [name, head] of this.#heads) if (isSame(head, from)) this.#heads.set(name, into)
  }

  /** Joins a visitor with a user, unless another user had it first: a shared device does not make one of two people. */
  claim(visitor: Identifier, user: Identifier): void {
    if (isSame(this.headOf(visitor), visitor)) this.join(visitor, user)
  }
}
