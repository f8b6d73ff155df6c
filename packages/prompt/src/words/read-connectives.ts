import { comparativesBefore } from '../lexicon/comparatives.ts'
import {
  absenceWords,
  conjunctions,
  exceptions,
  laterWords,
  negations,
  nothingWords,
  offWords,
  onWords,
  orderWords,
  plusWords,
  sameWords,
  summaries,
} from '../lexicon/connectives.ts'
import { everybodyWords, populationWords, relativeWords } from '../lexicon/subjects.ts'
import { readIdiom } from '../phrase/reading.ts'
import { isOtherThan } from './other-than.ts'
import { type Found, foundTo, idiomIs, type Place, textsOf } from './place.ts'

/** Words that join, deny, order and sum up what others say. */
export function readConnectives(place: Place): readonly Found[] {
  return [
    ...readSmallOnes(place),
    ...readNegations(place),
    ...readJoints(place),
    ...readOrders(place),
    ...idiomIs(place, absenceWords, { kind: 'absence' }),
    ...idiomIs(place, sameWords, { kind: 'same' }),
    ...idiomIs(place, onWords, { kind: 'switch', isOn: true }),
    ...idiomIs(place, offWords, { kind: 'switch', isOn: false }),
    ...summaries.flatMap(([reducer, idioms]) => idiomIs(place, idioms, { kind: 'summary', reducer })),
  ]
}

function readSmallOnes({ tokens, at }: Place): readonly Found[] {
  const word = tokens[at]?.text ?? ''
  const end = at + 1
  const found: Found[] = []
  if (word === 'both') found.push({ end, phrase: { kind: 'both' } })
  if (word === '(') found.push({ end, phrase: { kind: 'open' } })
  if (word === ')') found.push({ end, phrase: { kind: 'close' } })
  if (everybodyWords.has(word) || populationWords.has(word)) found.push({ end, phrase: { kind: 'subject' } })
  if (relativeWords.has(word))
    found.push({ end, phrase: { kind: 'relative', word: word === 'whose' ? 'who' : word } })
  return found
}

function readNegations(place: Place): readonly Found[] {
  const { tokens, at } = place
  const word = tokens[at]?.text ?? ''
  const isRelative = word === 'without' || word === 'lacking'
  const isOfThose = word === 'none' || /^nothing of/.test(textsOf(tokens, at, at + 2).join(' '))
  return [
    ...(word === 'non' ? foundTo(at + 1, { kind: 'negation', sort: 'prefix' }) : []),
    // “no fewer than” denies nothing.
    ...(isComparative(place)
      ? []
      : idiomIs(place, negations, { kind: 'negation', sort: 'plain', isRelative })),
    ...(isOtherThan(tokens, at) ? foundTo(at + 1, { kind: 'negation', sort: 'plain' }, 0.3) : []),
    ...idiomIs(place, exceptions, { kind: 'negation', sort: 'exception' }, word === 'but' ? 0.4 : 0),
    ...idiomIs(place, nothingWords, { kind: 'negation', sort: 'nothing', isOfThose }),
  ]
}

function isComparative({ tokens, at }: Place): boolean {
  return comparativesBefore.some(([, idioms]) => readIdiom(tokens, at, idioms) !== undefined)
}

function readJoints(place: Place): readonly Found[] {
  const { tokens, at } = place
  const joins = conjunctions.get(tokens[at]?.text ?? '')
  const plain: readonly Found[] = [
    ...(joins ? foundTo(at + 1, { kind: 'joint', joins, comma: false }) : []),
    ...idiomIs(place, plusWords, { kind: 'joint', joins: 'plus', comma: false }),
  ]
  if (joins !== 'list') return plain
  const next = conjunctions.get(tokens[at + 1]?.text ?? '')
  return [
    ...plain,
    ...(next && next !== 'list' ? foundTo(at + 2, { kind: 'joint', joins: next, comma: true }) : []),
    ...foundTo(readIdiom(tokens, at + 1, plusWords), { kind: 'joint', joins: 'plus', comma: true }),
  ]
}

function readOrders(place: Place): readonly Found[] {
  const { tokens, at } = place
  const isLast = at === tokens.length - 1 && /^(?:since|after)$/.test(tokens[at]?.text ?? '')
  return [
    ...idiomIs(place, laterWords, { kind: 'later' }),
    ...(isLast ? foundTo(at + 1, { kind: 'later' }) : []),
    ...orderWords.flatMap(([order, idioms]) => idiomIs(place, idioms, { kind: 'order', order })),
  ]
}
