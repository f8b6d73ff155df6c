import type { Attribute, WorkspaceSchema } from '@muster/query'

const words =
  'account alert article badge banner basket board booking branch bundle button campaign card chapter cheque claim coach coupon course crate desk device draft event export field filter folder form game gift goal group guide import invoice item job label lesson level link list loan match meal meeting member memo menu mission module note offer order page panel parcel pass plan player playlist poll post profile project quest quiz quote ramp rating recipe report reward room route rule sale search seat session shelf shift signal skill slide song spot stage store survey tag task team theme ticket tier token topic track trial trip unit video visit voucher wallet widget zone'.split(
    ' ',
  )
const verbs = 'Viewed Added Removed Opened Closed Started Completed Shared Saved Edited Deleted Rated'.split(
  ' ',
)
const syllables = 'ba co du fe gi ho ka lo mi nu pe qua ri so tu ve wi xo ya zu'.split(' ')

/**
 * A workspace with so many names, a tenth of them events, with eight properties each, and a tenth traits. One name in
 * twenty is of ordinary words; the others are of words that only their makers know.
 */
export function manyNames(count: number): WorkspaceSchema {
  const events = Array.from({ length: count / 10 }, (_, n) => ({
    name: `${word(n)} ${word(n * 7 + 20)} ${verbs[n % verbs.length]}`,
    properties: Array.from({ length: 8 }, (_, at) =>
      attribute(`${word(n * 8 + at)}_${word(at * 13 + n)}`, at),
    ),
  }))
  const traits = Array.from({ length: count / 10 }, (_, n) =>
    attribute(`${word(n * 3)}_${word(n * 11 + 5)}`, n),
  )
  return { events, traits, context: [], audiences: [] }
}

function word(n: number): string {
  if (n % 20 === 0) return words[(n / 20) % words.length] ?? ''
  const [one, two, three] = [n, Math.floor(n / 20), Math.floor(n / 400)].map(at => syllables[at % 20])
  return `${one}${two}${three}`
}

function attribute(path: string, n: number): Attribute {
  return n % 3 === 0
    ? { path, types: ['number'], examples: [n] }
    : { path, types: ['string'], examples: [`${word(n)} ${word(n + 9)}`, word(n * 5)] }
}
