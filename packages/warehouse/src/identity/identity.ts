import { LRUCache } from 'lru-cache'
import type { ClickHouse } from '../clickhouse/clickhouse.ts'
import type { Call } from '../ingest/call.ts'
import { chunked } from '../values/chunked.ts'
import { identifiersOf, isNobody } from './identifiers-of.ts'
import { MergeGraph } from './merge-graph.ts'
import { type Identifier, profileId } from './profile-id.ts'

interface IdentifierRow extends Identifier {
  readonly workspace: string
  readonly profile: string
}

interface MergeRow {
  readonly workspace: string
  readonly profile: string
  readonly into: string
  readonly version: number
}

/** Two profiles that a call says are one. */
interface Link {
  readonly workspace: string
  readonly from: string
  readonly to: string
  /** An alias is told outright; a visitor's id beside a user id belongs to the first user that it was seen with. */
  readonly told: boolean
}

/** Their profiles are still taken as one parameter. */
const linksAtOnce = 1_000

/** Keeps who is who: every identifier ever seen, and which profiles were found to be one person. */
export class Identity {
  readonly #clickhouse: ClickHouse
  readonly #known = new LRUCache<string, true>({ max: 200_000 })
  #lastVersion = 0

  constructor(clickhouse: ClickHouse) {
    this.#clickhouse = clickhouse
  }

  /**
   * Writes what the calls say of identity. Writing it twice changes nothing. Nobody else may do so meanwhile; `turn` is
   * more than that of whoever did before.
   */
  async record(calls: readonly Call[], turn: number): Promise<void> {
    const identifiers = new Map<string, IdentifierRow>()
    const links = new Map<string, Link>()
    for (const call of calls) {
      const named = identifiersOf(call)
      for (const identifier of named) {
        const profile = profileId(call.workspace, identifier)
        if (!this.#known.has(profile))
          identifiers.set(profile, { workspace: call.workspace, profile, ...identifier })
      }
      for (const link of linksOf(call, named)) {
        const key = `${link.from} ${link.to}`
        if (!this.#known.has(key)) links.set(key, link)
      }
    }
    if (identifiers.size > 0) await this.#clickhouse.insert('identifiers', [...identifiers.values()])
    for (const some of chunked([...links.values()], linksAtOnce)) await this.#merge(some, turn)
    for (const key of [...identifiers.keys(), ...links.keys()]) this.#known.set(key, true)
  }

  /** A profile's id is made from its workspace too, so merges of several workspaces never meet in one graph. */
  async #merge(links: readonly Link[], turn: number): Promise<void> {
    const merges = await this.#readMerges(links)
    const version = this.#nextVersion(
      merges.reduce((least, merge) => Math.max(least, merge.version + 1), turn),
    )
    const graph = new MergeGraph(merges.map(({ profile, into }) => [profile, into] as const))
    const workspaceOf = new Map<string, string>()
    for (const { workspace, profile, into } of merges)
      workspaceOf.set(profile, workspace).set(into, workspace)
    for (const { workspace, from, to, told } of links) {
      workspaceOf.set(from, workspace).set(to, workspace)
      if (told || !graph.isMerged(from)) graph.merge(from, to)
    }
    const rows = graph.changes().map(([profile, into]) => ({
      workspace: workspaceOf.get(profile) ?? '',
      profile,
      into,
      version,
    }))
    if (rows.length > 0) await this.#clickhouse.insert('merges', rows)
  }

  /** The merges of the profiles that are linked, and of whatever shares a root with them. */
  async #readMerges(links: readonly Link[]): Promise<readonly MergeRow[]> {
    const workspaces = [...new Set(links.map(link => link.workspace))]
    const linked = new Set(links.flatMap(link => [link.from, link.to]))
    const merges = await this.#readMergesAround(workspaces, [...linked])
    const roots = new Set(merges.map(merge => merge.into))
    const chained = merges.filter(({ profile, into }) => profile !== into && roots.has(profile))
    if (chained.length === 0) return merges
    return this.#readMergesAround(workspaces, [
      ...linked,
      ...chained.flatMap(({ profile, into }) => [profile, into]),
    ])
  }

  #readMergesAround(workspaces: readonly string[], profiles: readonly string[]): Promise<MergeRow[]> {
    return this.#clickhouse.query({
      sql: `WITH roots AS (
              SELECT into FROM merges FINAL
              WHERE workspace IN {workspaces:Array(String)} AND profile IN {profiles:Array(UUID)}
            )
            SELECT workspace, profile, into, version FROM merges FINAL
            WHERE workspace IN {workspaces:Array(String)}
              AND (into IN {profiles:Array(UUID)} OR into IN roots OR profile IN roots)`,
      params: { workspaces, profiles },
    })
  }

  #nextVersion(least: number): number {
    this.#lastVersion = Math.max(this.#lastVersion + 1, least)
    return this.#lastVersion
  }
}

function linksOf(call: Call, named: readonly Identifier[]): Link[] {
  const [first, second] = named
  if (!first) return []
  const { workspace } = call
  const to = profileId(workspace, first)
  const links: Link[] = []
  if (second) links.push({ workspace, from: profileId(workspace, second), to, told: false })
  if (call.type === 'alias' && call.previousId !== undefined && !isNobody(call.previousId)) {
    // An alias does not say what kind of identifier it renames.
    for (const type of ['user_id', 'anonymous_id'] as const) {
      const from = profileId(workspace, { type, value: call.previousId })
      links.push({ workspace, from, to, told: type === 'user_id' })
    }
  }
  return links
}
