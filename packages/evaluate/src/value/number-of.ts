const numeral = /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i

/** A value as a number: a number itself, or a string that is one. NaN, which no comparison holds for, for any other. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !numeral.test(value)) return Number.NaN
  const number = Number(value)
  return Number.isFinite(number) ? number : Number.NaN
}
