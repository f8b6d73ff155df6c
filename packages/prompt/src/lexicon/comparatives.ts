/** How a number is held against a bound. */
export type Order = 'greater_than' | 'at_least' | 'less_than' | 'at_most' | 'equals' | 'differs'

/** What is said before a number, and the bound that it makes. */
export const comparativesBefore: readonly (readonly [Order, readonly string[]])[] = [
  [
    'greater_than',
    [
      'more than',
      'greater than',
      'bigger than',
      'larger than',
      'higher than',
      'longer than',
      'older than',
      'better than',
      'over',
      'above',
      'exceeding',
      'in excess of',
      'upwards of',
      'north of',
      'beyond',
      '>',
    ],
  ],
  [
    'at_least',
    [
      'at least',
      'no less than',
      'not less than',
      'no fewer than',
      'not fewer than',
      'a minimum of',
      'minimum',
      'min',
      'not under',
      'not below',
      'starting at',
      'minimum of',
      'no younger than',
      '>=',
    ],
  ],
  [
    'less_than',
    [
      'less than',
      'fewer than',
      'smaller than',
      'lower than',
      'shorter than',
      'younger than',
      'under',
      'below',
      '<',
    ],
  ],
  [
    'at_most',
    [
      'at most',
      'no more than',
      'not more than',
      'no greater than',
      'a maximum of',
      'maximum',
      'max',
      'not over',
      'not above',
      'as many as',
      'maximum of',
      'up to',
      'no older than',
      '<=',
    ],
  ],
  ['equals', ['exactly', 'precisely', 'equal to', 'equals', '=']],
]

/** What is said after a number, and the bound that it makes. */
export const comparativesAfter: readonly (readonly [Order, readonly string[]])[] = [
  [
    'at_least',
    [
      'or more',
      'or over',
      'or above',
      'or greater',
      'or higher',
      'or older',
      'or longer',
      'or better',
      'and over',
      'and above',
      'and up',
      'and older',
      'plus',
      '+',
    ],
  ],
  [
    'at_most',
    [
      'or less',
      'or fewer',
      'or under',
      'or below',
      'or lower',
      'or younger',
      'or shorter',
      'and under',
      'and below',
      'and younger',
    ],
  ],
]

/** Comparatives that speak of a person's age. */
export const ageComparatives = new Set([
  'older than',
  'younger than',
  'no older than',
  'no younger than',
  'or older',
  'or younger',
  'and older',
  'and younger',
])
