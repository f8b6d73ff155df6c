/** An instant as a `datetime-local` field shows it, in UTC and to the minute. */
export function instantToField(instant: string | null): string {
  return instant === null ? '' : new Date(instant).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
}

export function fieldToInstant(text: string): string | null {
  return text === '' ? null : new Date(`${text}Z`).toISOString()
}
