const names = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The number, from 1, of every month's name and its usual abbreviations. */
export const monthOf: ReadonlyMap<string, number> = new Map([
  ...names.map((name, index) => [name, index + 1] as const),
  ...names.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
])
