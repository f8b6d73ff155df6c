/** What one value, which is not null, is tested for. Relative dates ask for `now`. */
export type Test = (value: unknown, now: number) => boolean

/** Whether a test holds for a value, or for any element of a list. It never does for what is absent. */
export function someValue(value: unknown, test: Test, now: number): boolean {
  if (typeof value !== 'object') return value !== undefined && test(value, now)
  if (!Array.isArray(value)) return value !== null && test(value, now)
  for (const element of value)
    if (element !== undefined && element !== null && test(element, now)) return true
  return false
}

/** Whether there is a value; of a list, whether some element is not null. */
export function exists(value: unknown): boolean {
  return someValue(value, anything, 0)
}

/** Holds for every value that is not null. */
export function anything(): boolean {
  return true
}
