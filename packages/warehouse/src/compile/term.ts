import { type Absence, absentNumber, absentText } from './absence.ts'
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

/** How expressions are carried that are null on no row. Those that `marked` carries may be null for want of a row. */
export interface Carrying {
  readonly marked: Carry
  readonly other: Carry
}

/** A term of a row, read elsewhere. Only what is asked of it is carried. */
export function carried({ value, list }: Term, carrying: Carrying): Term {
  return {
    value: value && new CarriedValue(value, carrying),
    list: list && new CarriedList(list, carrying.other),
  }
}

class CarriedValue implements Value {
  readonly #value: Value
  readonly #carrying: Carrying

  constructor(value: Value, carrying: Carrying) {
    this.#value = value
    this.#carrying = carrying
  }

  get number(): string {
    return this.#carry(this.#value.number, absentNumber)
  }

  get text(): string {
    return this.#carry(this.#value.text, absentText)
  }

  get time(): string {
    return this.#carry(this.#value.time, absentNumber)
  }

  get tagged(): string {
    return this.#carry(this.#value.tagged, absentText)
  }

  get exists(): string {
    return this.#carrying.other(this.#value.exists)
  }

  get type(): Value['type'] {
    return this.#value.type
  }

  #carry(sql: string, { mark, unmark }: Absence): string {
    return unmark(this.#carrying.marked(mark(sql)))
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
