import type { Value } from './value.ts'

/** The elements of a list. */
export interface List {
  /** `Array(String)` of tagged values, nulls among them. */
  readonly elements: string
  /** Whether there is a list at all; never null. */
  readonly isThere: string
}

/** What a scalar yields: one value, or the elements of a list; over many rows now the one and now the other. */
export interface Term {
  readonly value: Value | undefined
  readonly list: List | undefined
}

/** What is absent everywhere. */
export const noTerm: Term = { value: undefined, list: undefined }

export function termOf(value: Value): Term {
  return { value, list: undefined }
}

/** Makes what an expression is on a row readable elsewhere, and says how it is called there. */
export type Carry = (sql: string) => string

/** A term of a row, read elsewhere. Only what is asked of it is carried; what may be null, and what never is, in its way. */
export function carried({ value, list }: Term, carryNullable: Carry, carry: Carry): Term {
  return {
    value: value && new CarriedValue(value, carryNullable, carry),
    list: list && new CarriedList(list, carry),
  }
}

class CarriedValue implements Value {
  readonly #value: Value
  readonly #carryNullable: Carry
  readonly #carry: Carry

  constructor(value: Value, carryNullable: Carry, carry: Carry) {
    this.#value = value
    this.#carryNullable = carryNullable
    this.#carry = carry
  }

  get number(): string {
    return this.#carryNullable(this.#value.number)
  }

  get text(): string {
    return this.#carryNullable(this.#value.text)
  }

  get time(): string {
    return this.#carryNullable(this.#value.time)
  }

  get tagged(): string {
    return this.#carryNullable(this.#value.tagged)
  }

  get exists(): string {
    return this.#carry(this.#value.exists)
  }

  get type(): Value['type'] {
    return this.#value.type
  }
}

class CarriedList implements List {
  readonly #list: List
  readonly #carry: Carry

  constructor(list: List, carry: Carry) {
    this.#list = list
    this.#carry = carry
  }

  get elements(): string {
    return this.#carry(this.#list.elements)
  }

  get isThere(): string {
    return this.#carry(this.#list.isThere)
  }
}
