import type { FieldPhrase, QuantityPhrase, ValuePhrase } from '../chart/phrase.ts'
import { genericNouns } from '../lexicon/fillers.ts'
import { familyOf } from '../lexicon/word-families.ts'
import { isBirthday, isNumber, secondsOf } from '../link/find-measure.ts'
import type { LinkedAttribute } from '../link/linked-attribute.ts'
import type { ValueCandidate } from '../link/name-index.ts'
import { inUnit } from '../meaning/in-unit.ts'
import { optionOf, type PredicateOption, type Test } from '../meaning/predicate.ts'
import { countsEvents, type Quantity } from '../phrase/quantity.ts'

/** What is yes or no is asked to be yes; what ended, to be over; anything else, to be there. */
export function optionsOfField({ attributes, isPast, isPart }: FieldPhrase): readonly PredicateOption[] {
  return attributes.map(attribute => {
    const { types, field } = attribute
    if (types.includes('boolean'))
      return { ...optionOf(attribute, { kind: 'truth' }, isPart ? 1 : 0), isNamed: !isPart }
    if (isPast && types.includes('date') && isEnd(attribute)) {
      const test = { kind: 'date', window: { kind: 'before', duration: { amount: 0, unit: 'day' } } } as const
      const assumptions = [`“${field.path.join('.')}” is read as before now`]
      return { ...optionOf(attribute, test, isPart ? 1 : 0), assumptions }
    }
    const cost = isPast ? 1 : presenceCost(attribute, isPart)
    const assumptions = anyNumber(attribute)
    return { ...optionOf(attribute, { kind: 'presence' }, cost), isNamed: !isPart, assumptions }
  })
}

export function optionsOfValue({ rows, joins, text, isOfVisitors }: ValuePhrase): readonly PredicateOption[] {
  const attributes = new Set(rows[0]?.map(({ attribute }) => attribute))
  return [...attributes]
    .filter(attribute => rows.every(row => has(row, attribute)))
    .map(attribute => {
      const spellings = rows.map(row =>
        row.filter(candidate => candidate.attribute === attribute).map(({ value }) => value),
      )
      const isList = attribute.types.includes('list')
      const all = (joins === 'and' && isList) || joins === 'both'
      const assumptions = joins === 'and' && !isList ? [`“${text}” is read as any of them`] : []
      const cost = isOfVisitors ? costAmongVisitors(attribute, rows) : visitorCost(attribute)
      return { ...optionOf(attribute, { kind: 'values', spellings, all }, cost), assumptions }
    })
}

/** Of visitors, how they come is likelier meant than what is known of them. */
function costAmongVisitors({ field }: LinkedAttribute, rows: ValuePhrase['rows']): number {
  if (field.kind === 'visitor') return field.path[0] === 'utm' ? 0.1 : 0
  return rows.every(row => row.some(isVisitors)) ? 0.3 : 0
}

function isVisitors({ attribute }: ValueCandidate): boolean {
  return attribute.field.kind === 'visitor'
}

/** A word is less likely to be how a visitor came than what is known of somebody. */
function visitorCost({ field }: LinkedAttribute): number {
  if (field.kind !== 'visitor') return 0
  const [family = ''] = field.path
  return { utm: 1.2, channel: 1, country: 0.6, city: 0.6, local: 0.6 }[family] ?? 0.25
}

function presenceCost({ field }: LinkedAttribute, isPart: boolean): number {
  if (field.kind === 'visitor') return 2
  // “saved a title to their watchlist” is said of whatever they saved.
  const isVague = field.kind === 'property' && genericNouns.has(field.path.at(-1) ?? '')
  return isPart ? 1 : isVague ? 0.4 : 0.05
}

function anyNumber({ field, types }: LinkedAttribute): readonly string[] {
  const isNumeric = types.includes('number') && !types.includes('string')
  return isNumeric ? [`Any “${field.path.join('.')}” that is known counts, 0 as well`] : []
}

/** A value that the data does not have yet. */
export function unseen({ attributes }: FieldPhrase, text: string): readonly PredicateOption[] {
  const test: Test = { kind: 'values', spellings: [[{ value: text, names: [] }]], all: false }
  return attributes
    .filter(({ types }) => types.includes('string'))
    .map(attribute => ({
      ...optionOf(attribute, test, 0.7),
      isNamed: true,
      assumptions: [`“${text}” was not seen in “${attribute.field.path.join('.')}” yet`],
    }))
}

export function bounded(
  { attributes }: FieldPhrase,
  { quantities }: QuantityPhrase,
): readonly PredicateOption[] {
  const [first] = quantities
  if (!first || countsEvents(first)) return []
  return attributes.flatMap(attribute => {
    const kind = measuredBy(attribute)
    const isTimed = first.measure !== 'seconds' || secondsOf(attribute) !== undefined
    const ranges = quantities.map(quantity => inUnit(attribute, quantity))
    return kind && isTimed && isOfRate(attribute, first.per)
      ? [{ ...optionOf(attribute, { kind, ranges }), isNamed: true }]
      : []
  })
}

/** “a month” is said of a monthly fee. */
export function isOfRate({ names }: LinkedAttribute, per: Quantity['per']): boolean {
  return !per || names.some(name => name.some(family => family.startsWith(per)))
}

/** A birthday's number is an age, and that of a list is how much is in it. */
function measuredBy(attribute: LinkedAttribute): 'age' | 'bounds' | 'size' | undefined {
  if (isBirthday(attribute)) return 'age'
  if (isNumber(attribute)) return 'bounds'
  return attribute.types.includes('list') ? 'size' : undefined
}

/** Whether a date is one on which something ends: “expired”. */
function isEnd({ names }: LinkedAttribute): boolean {
  return names.some(name => name.some(family => endFamilies.has(family)))
}

const endFamilies = new Set(['expire', 'end', 'lapse', 'renew', 'due', 'until'].map(familyOf))

export function has(row: readonly ValueCandidate[], attribute: LinkedAttribute): boolean {
  return row.some(candidate => candidate.attribute === attribute)
}
