import type { FunctionCall } from '@muster/query'
import { counted } from '../english.ts'
import { scalarNoun } from './scalar-noun.ts'
import type { Turn } from './turn.ts'

/** `“birthday” is 18 years ago`, where it is for that that a function has another value. */
export function functionReason(call: FunctionCall, { before, after, compiler }: Turn): string | undefined {
  const read = compiler.scalar(call)
  const value = read(after)
  if (typeof value !== 'number' || value === read(before)) return undefined
  const noun = scalarNoun(call)
  switch (call.name) {
    case 'years_since':
      return value > 0 ? `${noun} is ${counted(value, 'year')} ago` : `${noun} is a year less far away`
    case 'days_to_anniversary':
      return anniversaryWords(noun, value, read(before))
    default:
      return undefined
  }
}

function anniversaryWords(noun: string, days: number, daysBefore: unknown): string {
  if (days === 0) return `it is the anniversary of ${noun}`
  return daysBefore === 0
    ? `the anniversary of ${noun} is over`
    : `the anniversary of ${noun} is ${counted(days, 'day')} away`
}
