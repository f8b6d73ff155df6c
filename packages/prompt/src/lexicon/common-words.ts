import { comparativesAfter, comparativesBefore } from './comparatives.ts'
import { amountWords, conjunctions, laterWords, negations, summaries } from './connectives.ts'
import { eventMeanings } from './event-meanings.ts'
import { campaignWords, glueWords, idleIdioms, purposeOpenings, requestWords } from './fillers.ts'
import { monthOf } from './months.ts'
import { multipliers, numberWords } from './number-words.ts'
import { everybodyWords, populationWords, relativeWords } from './subjects.ts'
import { timeUnitOf } from './time-units.ts'

const idioms = [
  ...[...comparativesBefore, ...comparativesAfter, ...summaries].flatMap(([, words]) => words),
  ...eventMeanings.flatMap(({ said, along }) => [...said, along]),
  ...negations,
  ...laterWords,
  ...idleIdioms,
  ...purposeOpenings,
  'last past previous next recently lately today yesterday between within ago since before after during until',
]

/** Every word that the lexicon knows in the form in which it is said. */
export const commonWords: ReadonlySet<string> = new Set([
  ...idioms.flatMap(idiom => idiom.split(' ')),
  ...[amountWords, campaignWords, glueWords, requestWords].flatMap(words => [...words]),
  ...[everybodyWords, populationWords, relativeWords].flatMap(words => [...words]),
  ...[conjunctions, monthOf, multipliers, numberWords, timeUnitOf].flatMap(words => [...words.keys()]),
])
