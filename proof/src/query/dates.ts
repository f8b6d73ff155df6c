import fc, { type Arbitrary } from 'fast-check'

const hour = 3_600_000

/** The years whose dates a query can write. */
const [earliest, latest] = [Date.UTC(101, 0), Date.UTC(9998, 0)]

/** Dates and timestamps at such instants or a millisecond off, in every form. */
export function datesNear(instants: readonly number[]): Arbitrary<string> {
  const writable = instants.filter(instant => instant > earliest && instant < latest)
  if (writable.length === 0) return fc.constantFrom('2026-07-01', '2026-07-08T12:00:00Z')
  return fc
    .tuple(fc.constantFrom(...writable), fc.constantFrom(-1, 0, 0, 0, 1), forms)
    .map(([instant, off, written]) => written(instant + off))
}

const forms = fc.constantFrom<((instant: number) => string)[]>(
  instant => iso(instant),
  instant => iso(instant),
  instant => iso(instant).replace('Z', ''),
  instant => iso(instant).replace('T', ' ').replace('Z', 'z'),
  instant => iso(instant + 2 * hour).replace('Z', '+02:00'),
  instant => iso(instant - 3.5 * hour).replace('Z', '-0330'),
  instant => iso(instant).slice(0, '2026-07-15T12:00'.length),
  instant => iso(instant).slice(0, '2026-07-15'.length),
)

function iso(instant: number): string {
  return new Date(instant).toISOString()
}
