let last: { readonly milliseconds: number; readonly text: string } | undefined

/** Unix milliseconds as ClickHouse reads a `DateTime64(3, 'UTC')`: `2026-03-01 09:30:00.000`. */
export function timestamp(milliseconds: number): string {
  // All that is received together bears one time.
  if (last?.milliseconds !== milliseconds) {
    const text = new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ')
    last = { milliseconds, text }
  }
  return last.text
}
