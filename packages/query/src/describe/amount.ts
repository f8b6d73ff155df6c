import type { Comparator } from '../ast/comparator.ts'
import { counted, figure } from './english.ts'

/** How something that is counted compares with a number. */
export interface Amount {
  readonly kind: 'equals' | 'differs' | 'greater_than' | 'at_least' | 'less_than' | 'at_most'
  readonly number: number
}

/** The amount that a comparator asks for, if that is all it does. */
export function amountOf(comparator: Comparator): Amount | undefined {
  if (!('right' in comparator) || comparator.right.kind !== 'literal') return undefined
  const { value } = comparator.right
  return typeof value === 'number' ? { kind: comparator.kind, number: value } : undefined
}

/** The amounts that are not this one, of what is never absent. */
export function opposite<Compared extends { readonly kind: Amount['kind'] }>(compared: Compared): Compared {
  return { ...compared, kind: opposites[compared.kind] }
}

const opposites = {
  equals: 'differs',
  differs: 'equals',
  greater_than: 'at_most',
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'greater_than',
} as const

export function isNone({ kind, number }: Amount): boolean {
  return number === 0 ? kind === 'equals' || kind === 'at_most' : number === 1 && kind === 'less_than'
}

export function isSome({ kind, number }: Amount): boolean {
  return number === 0 ? kind === 'differs' || kind === 'greater_than' : number === 1 && kind === 'at_least'
}

/** `at least 3`, `more than 1,000`; of `differs` what it denies: `exactly 3`. */
export function describeAmount(amount: Amount): string {
  return `${bounds[amount.kind]} ${figure(amount.number)}`
}

/** `at least 60 seconds`. */
export function describeMeasure(amount: Amount, unit: string): string {
  return `${bounds[amount.kind].replace('fewer', 'less')} ${counted(amount.number, unit)}`
}

/** How long ago something was of which the whole years, or days, are counted: `at least 18 years ago`. */
export function describeAgo({ kind, number }: Amount, unit: string): string | undefined {
  if (!Number.isSafeInteger(number) || number < 0) return undefined
  switch (kind) {
    case 'equals':
      return `exactly ${counted(number, `full ${unit}`)} ago`
    case 'at_least':
      return `at least ${counted(number, unit)} ago`
    case 'greater_than':
      return `at least ${counted(number + 1, unit)} ago`
    case 'less_than':
      return `less than ${counted(number, unit)} ago`
    case 'at_most':
      return `less than ${counted(number + 1, unit)} ago`
    case 'differs':
      return undefined
  }
}

const bounds = {
  equals: 'exactly',
  differs: 'exactly',
  greater_than: 'more than',
  at_least: 'at least',
  less_than: 'fewer than',
  at_most: 'at most',
} as const
