import {
  ageNames,
  birthdayNames,
  moneyNames,
  moneyWords,
  percentWords,
  startNames,
} from '../lexicon/attribute-meanings.ts'
import { familyOf } from '../lexicon/word-families.ts'
import type { LinkedAttribute } from './linked-attribute.ts'
import { normalName } from './name.ts'

/** The property that holds an event's money: the whole amount if there is one, else the only one with money. */
export function moneyOf(properties: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  const numeric = properties.filter(isNumber).filter(({ field }) => field.path.length === 1)
  return firstNamed(numeric, moneyNames) ?? onlyOne(numeric.filter(isMoney))
}

export function isMoney(attribute: LinkedAttribute): boolean {
  return isNumber(attribute) && isAbout(moneyWords)(attribute)
}

/** The property that holds an event's percents, if there is only one. */
export function percentOf(properties: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  return onlyOne(properties.filter(isNumber).filter(isAbout(percentWords)))
}

/** How many seconds one of a number is, by its name: `seconds`, `minutes_watched`. */
export function secondsOf(attribute: LinkedAttribute): number | undefined {
  if (!isNumber(attribute)) return undefined
  const unit = [...secondsPerUnit.keys()].find(family => attribute.names.some(name => name.includes(family)))
  return unit === undefined ? undefined : secondsPerUnit.get(unit)
}

const secondsPerUnit: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['millisecond', 0.001],
  ['second', 1],
  ['sec', 1],
  ['minute', 60],
  ['min', 60],
  ['hour', 3_600],
])

/** The property that says how long an event took, if there is only one. */
export function lengthOf(properties: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  return onlyOne(properties.filter(property => secondsOf(property) !== undefined))
}

/** The trait that holds an age, or the day from which one follows. */
export function ageOf(traits: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  return firstNamed(traits.filter(isNumber), ageNames) ?? traits.find(isBirthday)
}

/** The trait that holds when somebody became a customer. */
export function startOf(traits: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  const dates = traits.filter(({ types }) => types.includes('date'))
  const starts = new Set(startNames.map(normalName))
  return dates.find(({ names }) => names.some(name => starts.has(name.join(' '))))
}

export function isBirthday(attribute: LinkedAttribute): boolean {
  return firstNamed([attribute], birthdayNames) !== undefined
}

export function isNumber({ types }: LinkedAttribute): boolean {
  return types.includes('number')
}

function isAbout(words: readonly string[]): (attribute: LinkedAttribute) => boolean {
  const families = new Set(words.map(familyOf))
  return ({ names }) => names.some(name => name.some(family => families.has(family)))
}

function firstNamed(
  attributes: readonly LinkedAttribute[],
  names: readonly string[],
): LinkedAttribute | undefined {
  for (const name of names) {
    const wanted = normalName(name)
    const found = attributes.find(({ field }) => normalName(field.path.join(' ')) === wanted)
    if (found) return found
  }
  return undefined
}

function onlyOne(attributes: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  return attributes.length === 1 ? attributes[0] : undefined
}
