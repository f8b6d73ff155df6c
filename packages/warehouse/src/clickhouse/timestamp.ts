/** Unix milliseconds as ClickHouse reads a `DateTime64(3, 'UTC')`: `2026-03-01 09:30:00.000`. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ')
}
