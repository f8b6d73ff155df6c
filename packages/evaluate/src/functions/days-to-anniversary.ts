const day = 86_400_000

/** The whole days from today to the next day with the date's month and day, in UTC: 0 if that is today. */
export function daysToAnniversary(date: Date, now: Date): number {
  const thisYear = now.getUTCFullYear()
  const today = Date.UTC(thisYear, now.getUTCMonth(), now.getUTCDate())
  const next = anniversary(date, thisYear)
  return ((next >= today ? next : anniversary(date, thisYear + 1)) - today) / day
}

/** 29 February is the 28th in a common year. */
function anniversary(date: Date, year: number): number {
  const month = date.getUTCMonth()
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth))
}
