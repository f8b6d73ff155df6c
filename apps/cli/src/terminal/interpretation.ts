import { styleText } from 'node:util'
import type { Interpretation, Reading } from '../client/audience-api.ts'
import { printable } from './text.ts'

/** Prints what a sentence was understood to mean: the query, what was assumed, what was not used, what else it may mean. */
export function printInterpretation({
  query,
  description,
  assumptions,
  unused,
  other,
}: Interpretation): void {
  console.log(styleText('bold', printable(query)))
  console.log(printable(description))
  // The server says it among the assumptions too, for clients that know of no other reading.
  const told = `It could also mean: ${other?.description}`
  printList(
    'Assumed',
    assumptions.filter(assumption => assumption !== told),
  )
  printList('Not used', unused)
  if (other) printOther(other, told)
}

function printOther({ query }: Reading, told: string) {
  console.log(printable(told))
  console.log(styleText('dim', printable(query)))
}

function printList(label: string, entries: readonly string[]) {
  if (entries.length > 0) console.log(printable(`${label}: ${entries.join('; ')}`))
}
