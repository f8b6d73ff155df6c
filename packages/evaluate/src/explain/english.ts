import type { Duration } from '@muster/query'

export function quoted(name: string): string {
  return `“${name}”`
}

/** `1 day`, `1,000 events`. */
export function counted(amount: number, noun: string): string {
  return `${figure(amount)} ${noun}${amount === 1 ? '' : 's'}`
}

export function figure(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

export function durationWords({ amount, unit }: Duration): string {
  return counted(amount, unit)
}

/** `third`, `12th`. */
export function ordinal(number: number): string {
  return ordinals[number - 1] ?? `${figure(number)}${ordinalEnding(number)}`
}

const ordinals = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
]

function ordinalEnding(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1
  return (isTeen ? undefined : [undefined, 'st', 'nd', 'rd'][number % 10]) ?? 'th'
}

/** `31 days`, `more than 31 days`: in the largest unit of which there are two. */
export function distanceWords(milliseconds: number): string {
  const [unit, length] =
    units.find(([, length]) => milliseconds >= 2 * length) ?? (['minute', 60_000] as const)
  const amount = Math.floor(milliseconds / length)
  if (amount === 0) return 'less than a minute'
  return `${amount * length < milliseconds ? 'more than ' : ''}${counted(amount, unit)}`
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
] as const
