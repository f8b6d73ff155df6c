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

/** The trait that holds an age, or the day from which one follows. */
export function ageOf(traits: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  return firstNamed(traits.filter(isNumber), ageNames) ?? traits.find(isBirthday)
}

/** The trait that holds when somebody became a customer. */
export function startOf(traits: readonly LinkedAttribute[]): LinkedAttribute | undefined {
  return firstNamed(
    traits.filter(({ types }) => types.includes('date')),
    startNames,
  )
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
