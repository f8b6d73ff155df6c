/** The whole years between two dates, in UTC: an age. One of 29 February is a year older on 1 March, or on the next 29th. */
export function yearsSince(date: Date, now: Date): number {
  const years = now.getUTCFullYear() - date.getUTCFullYear()
  return placeInYear(now) < placeInYear(date) ? years - 1 : years
}

/** By month, then day, then time of day, whatever the length of the months. */
function placeInYear(date: Date): number {
  return Date.UTC(
    2000,
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds(),
  )
}
