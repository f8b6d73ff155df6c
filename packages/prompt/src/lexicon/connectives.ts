/** Words that join two conditions. */
export const conjunctions: ReadonlyMap<string, 'and' | 'or' | 'but' | 'list'> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['but', 'but'],
  ['although', 'but'],
  ['though', 'but'],
  [',', 'list'],
])

/** Words that deny what they stand before. */
export const negations = [
  'not',
  'never',
  'no',
  'without',
  'without any',
  'nothing',
  'except',
  'except for',
  'excluding',
  'other than',
  'outside',
  'outside of',
  'lacking',
]

/** Negations that take people out. */
export const exceptions = new Set(['but', 'except', 'except for', 'excluding', 'other than'])

/** Words that put what follows after what came before. */
export const laterWords = [
  'then',
  'later',
  'afterwards',
  'afterward',
  'subsequently',
  'after that',
  'since then',
]

/** Words that make one number of many events. */
export const summaries: readonly (readonly ['sum' | 'avg' | 'max' | 'min', readonly string[]])[] = [
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
      'spent',
      'spend',
      'spends',
      'spending',
    ],
  ],
  ['avg', ['average', 'mean', 'on average']],
  ['max', ['biggest', 'largest', 'highest', 'most expensive', 'greatest']],
  ['min', ['smallest', 'lowest', 'cheapest', 'least expensive']],
]

/** Words that announce an amount, without changing it. */
export const amountWords = new Set(['worth', 'priced', 'costing', 'valued', 'cost', 'costs', 'than'])
