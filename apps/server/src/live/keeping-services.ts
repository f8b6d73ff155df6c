import type { Warehouse } from '@muster/warehouse'
import type { FastifyBaseLogger } from 'fastify'
import type { Computations } from '../audiences/computations.ts'
import type { Audits } from './audits.ts'
import type { Ledger } from './ledger.ts'
import type { People } from './people.ts'

/** What keeping audiences right works with. */
export interface KeepingServices {
  readonly warehouse: Warehouse
  readonly people: People
  readonly computations: Computations
  readonly ledger: Ledger
  readonly audits: Audits
  /** How often everything is worked out anew, to see whether anything was missed. */
  readonly auditHours: number
  readonly logger: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  /** The present instant, in Unix milliseconds. */
  readonly clock: () => number
  /** Is told that there may be more to do. */
  readonly wake: () => void
  /** Is told that there is more to read in a workspace's log. */
  readonly onWritten: (workspace: string) => void
}
