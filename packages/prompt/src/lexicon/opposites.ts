import { familyOf } from './word-families.ts'

/** Words of which each says that the other is not so. */
const pairs = [
  'fail pass',
  'flunk pass',
  'lose win',
  'disabled enabled',
  'inactive active',
  'close open',
  'private public',
  'unsuccessful successful',
  'incomplete complete',
  'false true',
]

const opposites = new Map(
  pairs.flatMap(pair => {
    const [one = '', other = ''] = pair.split(' ').map(familyOf)
    return [
      [one, other],
      [other, one],
    ]
  }),
)

/** The family of words for the opposite: of “failed”, that of “pass”; of “unverified”, that of “verified”. */
export function oppositeOf(word: string): string | undefined {
  const known = opposites.get(familyOf(word))
  if (known !== undefined) return known
  const positive = /^(?:un|non|dis|in|im)(\p{L}{4,})$/u.exec(word)?.[1]
  return positive && familyOf(positive)
}
