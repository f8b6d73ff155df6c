const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** Words for the numbers that are added up: “twenty” and “five”. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...ones.split(' ').map((word, index) => [word, index] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
])

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

/** The number of an ordinal word: “fifteenth”. */
export const ordinalOf: ReadonlyMap<string, number> = new Map(
  ordinals.split(' ').map((word, index) => [word, index + 1] as const),
)

/** Words that multiply what stands before them: “two hundred”. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
])
