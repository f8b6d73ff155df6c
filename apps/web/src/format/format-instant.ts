const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** "1998-07-01T00:00:00.000Z" → "1 July 1998, 00:00 UTC" */
export function formatInstant(instant: string): string {
  const date = new Date(instant)
  return `${days.format(date)}, ${minutes.format(date)} UTC`
}

export function formatDay(instant: string): string {
  return days.format(new Date(instant))
}
