import type { Literal } from '@muster/query'
import type { Reader } from '../condition.ts'
import type { Evaluation } from '../evaluation.ts'
import { numberOf } from '../value/number-of.ts'
import { textOf } from '../value/text-of.ts'
import type { PlaceSet } from './place-set.ts'

/** By the literal that a field has to equal, the places of the queries that ask for it. */
export class FieldIndex {
  readonly #read: Reader
  readonly #byText = new Map<string | undefined, number[]>()
  readonly #byNumber = new Map<number, number[]>()

  constructor(read: Reader) {
    this.#read = read
  }

  add(literal: Literal, place: number): void {
    if (typeof literal === 'number') addTo(this.#byNumber, literal, place)
    else addTo(this.#byText, String(literal), place)
  }

  /** Adds the places of the literals that the subject's value equals, or any of its values. */
  find(evaluation: Evaluation, found: PlaceSet): void {
    const value = this.#read(evaluation)
    if (Array.isArray(value)) for (const element of value) this.#findEqual(element, found)
    else this.#findEqual(value, found)
  }

  #findEqual(value: unknown, found: PlaceSet): void {
    for (const place of this.#byText.get(textOf(value)) ?? none) found.add(place)
    if (this.#byNumber.size === 0) return
    for (const place of this.#byNumber.get(numberOf(value)) ?? none) found.add(place)
  }
}

const none: readonly number[] = []

function addTo<K>(places: Map<K, number[]>, key: K, place: number): void {
  const known = places.get(key)
  if (known) known.push(place)
  else places.set(key, [place])
}
