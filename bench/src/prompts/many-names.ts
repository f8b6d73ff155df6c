import type { Attribute, WorkspaceSchema } from '@muster/query'

const words =
  'account alert article badge banner basket board booking branch bundle button campaign card chapter cheque claim coach coupon course crate desk device draft event export field filter folder form game gift goal group guide import invoice item job label lesson level link list loan match meal meeting member memo menu mission module note offer order page panel parcel pass plan player playlist poll post profile project quest quiz quote ramp rating recipe report reward room route rule sale search seat session shelf shift signal skill slide song spot stage store survey tag task team theme ticket tier token topic track trial trip unit video visit voucher wallet widget zone'.split(
    ' ',
  )
const verbs = 'Viewed Added Removed Opened Closed Started Completed Shared Saved Edited Deleted Rated'.split(
  ' ',
)

/** A workspace with about so many names: events, their properties, and traits, each of two or three words. */
export function manyNames(count: number): WorkspaceSchema {
  const events = Array.from({ length: count / 10 }, (_, n) => ({
    name: `${word(n)} ${word(n * 7 + 3)} ${verbs[n % verbs.length]}`,
    properties: Array.from({ length: 8 }, (_, at) => attribute(`${word(n + at)}_${word(at * 13 + n)}`, at)),
  }))
  const traits = Array.from({ length: count / 10 }, (_, n) =>
    attribute(`${word(n * 3)}_${word(n * 11 + 5)}_${n}`, n),
  )
  return { events, traits, context: [], audiences: [] }
}

function word(n: number): string {
  return words[n % words.length] ?? ''
}

function attribute(path: string, n: number): Attribute {
  return n % 3 === 0
    ? { path, types: ['number'], examples: [n] }
    : { path, types: ['string'], examples: [`${word(n)} ${word(n + 9)}`, word(n * 5)] }
}
