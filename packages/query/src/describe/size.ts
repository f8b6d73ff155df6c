import type { Comparator } from '../ast/comparator.ts'
import type { FunctionCall } from '../ast/scalar.ts'
import { amountOf, describeAmount } from './amount.ts'
import { alone, type Clause } from './clause.ts'
import { isPlural } from './english.ts'
import { isEventField } from './event-field.ts'
import type { Place } from './place.ts'
import { nounOfEventField, nounOfTrait } from './scalar-noun.ts'

/** That there are so many of what has a name in the plural: `have at least 3 tags`, `with more than 2 products`. */
export function describeSize(
  { name, of }: FunctionCall,
  comparator: Comparator,
  denied: boolean,
  { subject }: Place,
): Clause | undefined {
  const amount = amountOf(comparator)
  // Fewer than 3 could be none, which has no size.
  const isSomeNumber = amount && /^(?:equals|at_least|greater_than)$/.test(amount.kind) && amount.number > 1
  if (name !== 'size' || !isSomeNumber) return undefined
  const noun = isEventField(of) ? nounOfEventField(of) : of.kind === 'trait' ? nounOfTrait(of.path) : ''
  if (!isPlural(noun)) return undefined
  const things = `${describeAmount(amount)} ${noun}`
  if (isEventField(of)) return alone(`${denied ? 'without' : 'with'} ${things}`)
  return { lead: 'who', text: denied ? `${subject.doNot} have ${things}` : `${subject.have} ${things}` }
}
