import { sameAttribute } from './attribute-meanings.ts'
import { comparativesAfter, comparativesBefore } from './comparatives.ts'
import {
  absenceWords,
  affixes,
  amountWords,
  conjunctions,
  exceptions,
  habitWords,
  laterWords,
  negations,
  nothingWords,
  orderWords,
  sameWords,
  summaries,
} from './connectives.ts'
import { eventMeanings } from './event-meanings.ts'
import { campaignWords, genericNouns, glueWords, idleIdioms, requestWords } from './fillers.ts'
import { monthOf } from './months.ts'
import { multipliers, numberWords } from './number-words.ts'
import { countryWords } from './places.ts'
import { everybodyWords, populationWords, relativeWords } from './subjects.ts'
import { synonymWords } from './synonyms.ts'
import { timeUnitOf } from './time-units.ts'
import { siteNames } from './visitor-meanings.ts'

const idioms = [
  ...[...comparativesBefore, ...comparativesAfter, ...summaries, ...affixes, ...orderWords].flatMap(
    ([, words]) => words,
  ),
  ...eventMeanings.flatMap(({ said, along }) => [...said, along]),
  ...negations,
  ...exceptions,
  ...nothingWords,
  ...sameWords,
  ...absenceWords,
  ...habitWords,
  ...sameAttribute.flat(),
  ...laterWords,
  ...idleIdioms,
  'last past previous next recently lately today yesterday between within ago since before after during until',
]

/** Every word that the lexicon knows in the form in which it is said. */
export const commonWords: ReadonlySet<string> = new Set([
  ...idioms.flatMap(idiom => idiom.split(' ')),
  ...[amountWords, campaignWords, genericNouns, glueWords, requestWords].flatMap(words => [...words]),
  ...[everybodyWords, populationWords, relativeWords].flatMap(words => [...words]),
  ...countryWords,
  ...siteNames,
  ...synonymWords,
  ...[conjunctions, monthOf, multipliers, numberWords, timeUnitOf].flatMap(words => [...words.keys()]),
])
