import { AudienceCycle, InvalidPattern, UnknownAudience } from '@muster/warehouse'

/** Why a query cannot be computed, if that is what an error says; undefined for what may pass. */
export function refusalOf(error: unknown): string | undefined {
  const isOfQuery =
    error instanceof AudienceCycle || error instanceof InvalidPattern || error instanceof UnknownAudience
  return isOfQuery ? error.message : undefined
}
