import type { Query } from '@muster/query'
import type { Reader } from '../condition.ts'
import type { Evaluation } from '../evaluation.ts'
import { partKey } from '../share/part-key.ts'
import { type Equality, equalitiesOf } from './equality.ts'
import { FieldIndex } from './field-index.ts'
import { PlaceSet } from './place-set.ts'

/**
 * Those of many queries that may hold for a subject. A query that asks for an equality is found by the field's value,
 * so that the others that ask for it are not looked at at all.
 */
export class Candidates {
  readonly #fields = new Map<string, FieldIndex>()
  readonly #always: PlaceSet
  readonly #found: PlaceSet

  constructor(queries: readonly Query[], readerOf: (field: Equality['field']) => Reader) {
    this.#always = new PlaceSet(queries.length)
    this.#found = new PlaceSet(queries.length)
    const equalities = queries.map(equalitiesOf)
    const demand = demandOf(equalities.flat())
    equalities.forEach((choices, place) => {
      const [rarest] = choices.toSorted((a, b) => demand(a) - demand(b))
      if (!rarest) this.#always.add(place)
      else for (const value of rarest.values) this.#indexOf(rarest.field, readerOf).add(value, place)
    })
  }

  /** Visits the places of the queries that may hold, in order. */
  forEach(evaluation: Evaluation, visit: (place: number) => void): void {
    this.#found.copy(this.#always)
    for (const field of this.#fields.values()) field.find(evaluation, this.#found)
    this.#found.forEach(visit)
  }

  #indexOf(field: Equality['field'], readerOf: (field: Equality['field']) => Reader): FieldIndex {
    const key = partKey(field)
    const known = this.#fields.get(key)
    if (known) return known
    const index = new FieldIndex(readerOf(field))
    this.#fields.set(key, index)
    return index
  }
}

/** How many queries ask for what an equality asks for: the fewer, the less there is to look at where it holds. */
function demandOf(equalities: readonly Equality[]): (equality: Equality) => number {
  const demand = new Map<string, number>()
  for (const key of equalities.flatMap(keysOf)) demand.set(key, (demand.get(key) ?? 0) + 1)
  return equality => keysOf(equality).reduce((sum, key) => sum + (demand.get(key) ?? 0), 0)
}

function keysOf({ field, values }: Equality): string[] {
  return values.map(value => partKey([field, value]))
}
