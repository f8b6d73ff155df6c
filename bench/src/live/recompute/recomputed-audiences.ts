import { parse, type Query } from '@muster/query'
import type { Recompute, Recomputed, Warehouse } from '@muster/warehouse'

/** Audiences that are worked out anew by all that a server asks of the engine for it. */
export class RecomputedAudiences {
  readonly #warehouse: Warehouse
  readonly #workspace: string
  readonly #queries: ReadonlyMap<string, Query>
  readonly #audiences: readonly Recomputed[]
  /** The last of the log of transitions. */
  #position = 0

  /** Of each audience, its key and text. */
  constructor(warehouse: Warehouse, workspace: string, texts: ReadonlyMap<string, string>) {
    this.#warehouse = warehouse
    this.#workspace = workspace
    this.#queries = new Map([...texts].map(([key, text]) => [key, parse(text)]))
    this.#audiences = [...this.#queries].map(([key, query]) => ({
      key,
      query,
      version: 1,
      duration: { kind: 'while_matching' },
      durationChanged: false,
    }))
  }

  /** The name under which what was found last stays in the table `computed_members`. */
  get job(): string {
    return `${this.#workspace} recompute`
  }

  /** Finds out who is in which audience at an instant, and keeps that. */
  async find(at: number): Promise<Recompute> {
    const recompute = this.#warehouse.memberships.recompute(this.job)
    const asked = { workspace: this.#workspace, zone: 'UTC', at, audiences: this.#queries }
    await recompute.compute(this.#audiences, asked)
    return recompute
  }

  /** Finds it out, holds it against the members as they stand, and writes what changed: how many memberships. */
  async recompute(at: number): Promise<number> {
    const workspace = this.#workspace
    const recompute = await this.find(at)
    await recompute.stage(workspace, this.#audiences, at)
    const { rows, last } = await recompute.count()
    if (rows > 0)
      await recompute.place({ workspace, after: this.#position, except: [], at, cause: 'definition' })
    this.#position += last
    await this.#warehouse.memberships.sizes(workspace)
    await recompute.drop()
    return rows
  }
}
