/** The element that occurs most often, and at least so many times; of equals the first one; or null. */
export function mostFrequent(array: string, atLeast: string): string {
  const counted = `arrayMap(value -> (countEqual(values, value), value), arrayDistinct(values))`
  const enough = `arrayFilter(pair -> pair.1 >= ${atLeast}, ${counted})`
  // Sorting keeps the order of equals.
  const best = `arrayMap(pair -> toNullable(pair.2), arraySort(pair -> -toInt64(pair.1), ${enough}))`
  return `arrayElement(arrayMap(values -> arrayElement(${best}, 1), [${array}]), 1)`
}
