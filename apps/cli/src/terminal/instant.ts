const isoInstant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

/** An ISO 8601 date or time in full; UTC where it names no zone. Undefined for anything else. */
export function parseInstant(text: string): string | undefined {
  if (!isoInstant.test(text)) return undefined
  const hasZone = !text.includes('T') || /(Z|[+-]\d\d:\d\d)$/.test(text)
  const instant = new Date(hasZone ? text : `${text}Z`)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

/** `1998-07-01 00:00 UTC` */
export function formatInstant(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

/** `1998-07-01 00:00:07 UTC`, where a minute is too long. */
export function formatSecond(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`
}
