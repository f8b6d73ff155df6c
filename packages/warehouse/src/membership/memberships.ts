import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Batch, Transition, Win } from './change.ts'
import type { ProfileMemberships } from './membership.ts'
import { type Difference, type DifferenceAsked, readDifference } from './read-difference.ts'
import { type Member, type MembersAsked, readExpiring, readMembers, readSizes } from './read-members.ts'
import { readMemberships } from './read-memberships.ts'
import { type Overlap, readOverlap } from './read-overlap.ts'
import { readSizesOverTime, type SizeAt, type SizesAsked } from './read-sizes-over-time.ts'
import { readTransitions, type TransitionsAsked } from './read-transitions.ts'
import { readWins, type WinsAsked } from './read-wins.ts'
import { Recompute } from './recompute.ts'
import { writeBatch } from './write-batch.ts'

/** Who is in which audience, and how that came: the members as they stand, and the log of their transitions. */
export class Memberships {
  readonly #clickhouse: ClickHouse

  constructor(clickhouse: ClickHouse) {
    this.#clickhouse = clickhouse
  }

  /** Writes changes; to write them twice changes nothing. */
  write(workspace: string, batch: Batch): Promise<void> {
    return writeBatch(this.#clickhouse, workspace, batch)
  }

  /** Audiences worked out anew for everybody; whoever names the same job goes on where it stopped. A job's name begins with its workspace. */
  recompute(job: string): Recompute {
    return new Recompute(this.#clickhouse, job)
  }

  /** Forgets what recomputes of a workspace found that nobody goes on with. A job's name begins with its workspace. */
  async dropJobs(workspace: string): Promise<void> {
    const rows = await this.#clickhouse.query<{ partition: string }>({
      sql: `SELECT DISTINCT partition FROM system.parts
            WHERE active AND table IN ('computed_members', 'staged_changes', 'staged_wins')
              AND startsWith(partition, {prefix:String})`,
      params: { prefix: `${workspace} ` },
    })
    for (const { partition } of rows) await this.recompute(partition).drop()
  }

  /** How some profiles stand, by their ids; a profile that was merged into another has what it had before. */
  of(workspace: string, ids: readonly string[]): Promise<Map<string, ProfileMemberships>> {
    return readMemberships(this.#clickhouse, workspace, ids)
  }

  /** An audience's members in the order of their ids. */
  members(asked: MembersAsked): Promise<Member[]> {
    return readMembers(this.#clickhouse, asked)
  }

  /** How many members each audience has, by its key; those without any are left out. */
  sizes(workspace: string): Promise<Map<string, number>> {
    return readSizes(this.#clickhouse, workspace)
  }

  /** The profiles whose membership in any audience ends by itself after one instant and up to another. */
  expiring(workspace: string, from: number, to: number): Promise<string[]> {
    return readExpiring(this.#clickhouse, workspace, from, to)
  }

  /** Which audience each profile got, in the order of the log. */
  wins(asked: WinsAsked): Promise<Win[]> {
    return readWins(this.#clickhouse, asked)
  }

  /** How many members an audience had over time. */
  sizesOverTime(asked: SizesAsked): Promise<SizeAt[]> {
    return readSizesOverTime(this.#clickhouse, asked)
  }

  /** How the members of two audiences overlap, by their keys. */
  overlap(workspace: string, one: string, other: string): Promise<Overlap> {
    return readOverlap(this.#clickhouse, workspace, one, other)
  }

  /** How an audience's members at two instants differ. */
  difference(asked: DifferenceAsked): Promise<Difference> {
    return readDifference(this.#clickhouse, asked)
  }

  /** In the order of the log. */
  transitions(asked: TransitionsAsked): Promise<Transition[]> {
    return readTransitions(this.#clickhouse, asked)
  }
}
