import type { Span } from './find-words.ts'

const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 }
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const window = new RegExp(
  `\\b(\\d[\\d,]*|${numbers.join('|')})[ -](${Object.keys(days).join('|')})s?\\b`,
  'gi',
)

/** Where a sentence gives a number of days, weeks, months or years that is more days than so many; the longest of them. */
export function longestWindow(sentence: string, beyond: number): Span | undefined {
  const [longest] = [...sentence.matchAll(window)]
    .map(match => ({ start: match.index, end: match.index + match[0].length, length: lengthOf(match) }))
    .filter(({ length }) => length > beyond)
    .sort((a, b) => b.length - a.length)
  return longest && { start: longest.start, end: longest.end }
}

/** In days. */
function lengthOf([, amount = '', unit = '']: RegExpMatchArray): number {
  const spelled = numbers.indexOf(amount.toLowerCase())
  const number = spelled < 0 ? Number(amount.replaceAll(',', '')) : spelled
  return number * (days[unit.toLowerCase()] ?? 0)
}
