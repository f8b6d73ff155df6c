import { type Day, isLeapYear, timeOfUtcDay, utcDay } from './calendar.ts'

const dayLength = 86_400_000

/** The number of whole years from an instant to `now`: an age. */
export function yearsSince(instant: number, now: number): number | undefined {
  const [then, today] = [utcDay(instant), utcDay(now)]
  if (!then || !today) return undefined
  const isYetToCome =
    today.month < then.month ||
    (today.month === then.month && today.day < then.day) ||
    (today.month === then.month && today.day === then.day && timeOfUtcDay(now) < timeOfUtcDay(instant))
  return today.year - then.year - (isYetToCome ? 1 : 0)
}

/** How many UTC days from today, today being 0, the month and day of an instant come round. */
export function daysToAnniversary(instant: number, now: number): number | undefined {
  const then = utcDay(instant)
  if (!then) return undefined
  for (let days = 0; ; days++) {
    const day = utcDay(now + days * dayLength)
    if (!day || isAnniversary(day, then)) return day && days
  }
}

/** 29 February is kept on the 28th in a common year. */
function isAnniversary(day: Day, of: Day): boolean {
  const isLeapDay = of.month === 2 && of.day === 29
  return day.month === of.month && day.day === (isLeapDay && !isLeapYear(day.year) ? 28 : of.day)
}
