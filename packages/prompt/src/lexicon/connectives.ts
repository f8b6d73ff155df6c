import type { Summary } from '../chart/phrase.ts'

/** Words that add other people. */
export const plusWords = [
  'and on top of that',
  'on top of that',

  'plus',
  'as well as',
  'together with',
  'along with',
  'and also',
  'in addition to',
  'and in addition',
  'and additionally',
]

/** Words that look at each event by itself. */
export const eachWords = [
  'single',
  'individual',
  'in one',
  'in a single',
  'on one',
  'on a single',
  'with one',
  'with a single',
  'in any one',
  'in one single',
  'per',
]

/** Words for the time that was just said. */
export const againWords = [
  'in that time',
  'in that period',
  'in the same period',
  'in the same time',
  'during that time',
  'in this period',
  'in the meantime',
  'over that time',
  'over the same period',
  'over that period',
]

/** Words that join two conditions. */
export const conjunctions: ReadonlyMap<string, 'and' | 'or' | 'but' | 'list'> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['but', 'but'],
  ['although', 'but'],
  ['though', 'but'],
  ['nor', 'or'],
  ['while', 'but'],
  ['yet', 'but'],
  ['despite', 'but'],
  [',', 'list'],
  [';', 'list'],
  [':', 'list'],
  ['/', 'or'],
  ['+', 'and'],
])

/** Words that deny what they stand before. */
export const negations = [
  'not',
  'never',
  'no',
  'without',
  'without any',
  'none of',
  'neither',
  'outside',
  'outside of',
  'lacking',
  'missing',
  'not a',
  'not any',
  'not once',
  'never once',
  'not even once',
  'at no time',
  'not even',
  'failed to',
  'fail to',
  'fails to',
  'yet to',
  'have yet to',
  'has yet to',
  'not managed to',
  'never managed to',
  'not manage to',
  'never bothered to',
  'did not bother to',
  'anywhere but',
  'everywhere but',
  'everywhere except',
  'anywhere except',
  'anywhere other than',
  'somewhere other than',
  'anywhere outside',
  'on no occasion',
  'not one',
  'not a single',
  'without so much as',
  'other than',
  'something other than',
  'anything other than',
  'anything but',
  'different from',
]

/** Words that take people out. */
export const exceptions = [
  'but',
  'but not',
  'except',
  'except for',
  'excluding',
  'exclude',
  'bar',
  'barring',
  'besides',
  'save for',
  'aside from',
  'not counting',
  'leaving out',
  'take out',
  'but take out',
  'then take out',
  'filter out',
  'but filter out',
  'weed out',
  'kick out',
  'leave off',
  'not including',
  'skip',
  'but skip',
  'minus those',
  'ignoring',
  'with the exception of',
  'but leave out',
  'but exclude',
  'but drop',
  'but without',
  'other than',
  'apart from',
  'drop',
  'leave out',
  'remove',
  'minus',
  'then drop',
  'then exclude',
  'then remove',
  'then leave out',
]

/** Words that may stand behind what they deny: “bought nothing”. */
export const nothingWords = [
  'nothing',
  'not a thing',
  'none',
  'nothing at all',
  'not even one',
  'not a single one',
  'none at all',
  'none of them',
  'none of those',
  'none of these',
]

/** Words for what is not there. */
export const absenceWords = [
  'not available',
  'not on file',
  'missing',
  'unknown',
  'empty',
  'blank',
  'not set',
  'not known',
  'not filled in',
  'not given',
  'not there',
]

/** Words for what is switched on, and off. */
export const onWords = [
  ...['on', 'enabled', 'switched on', 'turned on', 'activated', 'active', 'allowed', 'true'],
  ...['opted in to', 'opted into', 'said yes to', 'agreed to', 'consented to'],
]
export const offWords = [
  'off',
  'disabled',
  'switched off',
  'turned off',
  'deactivated',
  'inactive',
  'not allowed',
  'false',
  'opted out of',
  'opted out from',
  'opting out of',
  'unsubscribed from',
  'said no to',
  'declined',
  'refused',
]

/** Words for people of whom nothing is heard. */
export const inactiveWords = [
  'inactive',
  'been inactive',
  'dormant',
  'idle',
  ...['', 'completely ', 'totally ', 'very ', 'all '].flatMap(how =>
    ['quiet', 'silent', 'dark', 'cold'].map(what => `gone ${how}${what}`),
  ),
  'radio silence',
  'silence',
  'complete silence',
  'total silence',
  'not a peep',
  'silent',
  'been dormant',
  'been quiet',
  'been silent',
  'no longer active',
]

/** Words for whatever happened. */
export const anyEventWords = [
  'event',
  'events',
  'activity',
  'activities',
  'interaction',
  'interactions',
  'active',
  'been active',
  'anything',
  'did anything',
  'done anything',
]

/** Words that say that something happens over and over, without saying how often. */
export const habitWords = [
  'all the time',
  'constantly',
  'frequent',
  'often',
  'frequently',
  'regularly',
  'a lot',
  'many times',
  'a lot of times',
  'forever',
  'again and again',
  'lots',
  'lots of',
  'tons of',
  'plenty of',
  ...['very', 'pretty', 'quite', 'rather', 'so'].map(how => `${how} often`),
  'on a regular basis',
]

/** Words that put what came before after, or before, what follows. */
export const orderWords: readonly (readonly ['after' | 'before' | 'since', readonly string[]])[] = [
  ['after', ['after', 'following', 'of', 'upon', 'from', 'once']],
  ['before', ['before', 'prior to']],
  ['since', ['since']],
]

/** Words for what is as it was the time before. */
export const sameWords = [
  'same',
  'the same',
  'by the same',
  'of the same',
  'with the same',
  'in the same',
  'that same',
  'that very',
  'that exact',
  'from the same',
]

/** How a text is held against a part of another. */
export const affixes: readonly (readonly ['contains' | 'starts_with' | 'ends_with', readonly string[]])[] = [
  ['contains', ['contains', 'contain', 'containing', 'mentions', 'with the word']],
  [
    'starts_with',
    [
      'starts with',
      'start with',
      'starting with',
      'begins with',
      'begin with',
      'beginning with',
      'starts in',
    ],
  ],
  [
    'ends_with',
    [
      'ends in',
      'ends with',
      'end in',
      'end with',
      'ending in',
      'ending with',
      'ends on',
      'finishes in',
      'finishes with',
      'finishing in',
      'finishing with',
    ],
  ],
]

/** Words that put what follows after what came before. */
export const laterWords = [
  'then',
  'later',
  'afterwards',
  'afterward',
  'subsequently',
  '- >',
  'only to',
  'went on to',
  'go on to',
  'and went on to',
  'followed by',
  'after that',
  'after it',
  'after this',
  'since then',
  'and went on to',
  'and then went on to',
  'followed up with',
  'followed that up with',
  'followed up by',
]

/** Words that make one number of many events. */
export const summaries: readonly (readonly [Summary, readonly string[]])[] = [
  [
    'sum',
    [
      'total',
      'a total of',
      'in total',
      'totaling',
      'totalling',
      'altogether',
      'combined',
      'adding up to',
      'add up to',
      'adds up to',
      'sum',
      'cumulative',
      'cumulatively',
      'amounting to',
      'in all',
      'all in',
      'all told',
      'all up',
      'together',
      'all together',
      'taken together',
      'totals',
      'spent',
      'spend',
      'spends',
      'spending',
    ],
  ],
  ['avg', ['average', 'mean', 'on average']],
  [
    'max',
    [
      'biggest',
      'largest',
      'priciest',
      'oldest',
      'dearest',
      'highest',
      'most expensive',
      'greatest',
      'best',
      'longest',
      'top',
      'maximum',
    ],
  ],
  ['min', ['smallest', 'lowest', 'tiniest', 'cheapest', 'least expensive', 'worst', 'shortest', 'minimum']],
  ['first', ['first', 'very first', 'first ever', 'earliest', 'first time', 'the first time']],
  [
    'last',
    ['last', 'latest', 'most recent', 'very last', 'newest', 'last time', 'the last time', 'most recently'],
  ],
  ['unique', ['different', 'distinct', 'unique', 'separate']],
]

/** Words that announce an amount, without changing it. */
export const amountWords = new Set(['worth', 'priced', 'costing', 'valued', 'cost', 'costs', 'than'])
