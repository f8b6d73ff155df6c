import { isAboutAccounts, type Query } from '@muster/query'
import type { Statement } from '../clickhouse/statement.ts'
import { Definitions } from './definitions.ts'
import type { Environment } from './environment.ts'
import { everyoneWith, type Joined, thoseIn } from './joined.ts'
import { needs, type SourceName } from './needs.ts'
import { holdsWithoutData } from './of-nothing.ts'
import { Parameters } from './parameters.ts'
import { everybody, type Population } from './population.ts'
import { SubjectScope } from './subject-scope.ts'
import { inWords } from './words.ts'

/** Queries about one population, as SQL that answers them all in the same scans. */
export interface CompiledQueries {
  /** Whether someone of whom nothing is known matches; where that depends, what answers one row, `{holds}` (0 or 1). */
  readonly withoutData: boolean | Statement
  /**
   * Answers one row, `{counts, ids}`: for each query, how many match, and the first of them in the order of their ids.
   * Takes the answer of `withoutData`: where it is no, profiles without any of the data are not read.
   */
  members(holdsWithoutData: boolean, limit: number): Statement
  /**
   * Answers a row for each who matches any of the queries, `{id, words}`: in words of 64 bits, the lowest first, those of
   * the queries that hold. Takes the answer of `withoutData` too.
   */
  memberships(holdsWithoutData: boolean): Statement
}

/** Compiles queries that are all about profiles, or all about accounts. Throws `UnknownAudience` or `AudienceCycle`. */
export function compile(queries: readonly Query[], environment: Environment): CompiledQueries {
  return new Compiler(queries, environment)
}

class Compiler implements CompiledQueries {
  readonly #queries: readonly Query[]
  readonly #environment: Environment
  readonly #population: Population
  readonly #parameters = new Parameters()
  readonly #subject: SubjectScope
  readonly #conditions: readonly string[]
  readonly #needed: ReadonlySet<SourceName>

  constructor(queries: readonly Query[], environment: Environment) {
    const definitions = new Definitions(environment)
    this.#queries = queries.map(query => definitions.read(query))
    this.#environment = environment
    this.#population = populationOf(queries)
    const sharing = queries.length > 1 ? 'shared' : 'alone'
    this.#subject = new SubjectScope(this.#population, environment, this.#parameters, definitions, sharing)
    this.#conditions = this.#queries.map(query => this.#subject.condition(query))
    this.#needed = neededByAll(this.#queries, key =>
      environment.standing ? undefined : definitions.query(key),
    )
  }

  get withoutData(): boolean | Statement {
    if (this.#needed.size > 0) return false
    const [only, ...others] = this.#queries
    const known = only && others.length === 0 ? holdsWithoutData(only) : true
    if (known !== undefined) return known
    const rows = this.#subject.sources.map((source, n) => `(${source.ofNone()}) AS source_${n}`)
    const from = rows.length > 0 ? ` FROM ${rows.join(' CROSS JOIN ')}` : ''
    return this.#statement(`SELECT ${this.#conditions.join()} AS holds${from}`)
  }

  members(holdsWithoutData: boolean, limit: number): Statement {
    const { conditions, from, id } = this.#decided(holdsWithoutData)
    const rows = conditions.map((condition, n) => `${condition} AS holds_${n}`)
    const counts = conditions.map((_, n) => `countIf(holds_${n})`)
    // The aggregate function keeps one at the least.
    const kept = this.#parameters.bind(Math.max(limit, 1), 'UInt32')
    const ids = limit === 0 ? [] : conditions.map((_, n) => `groupArraySortedIf(${kept})(id, holds_${n})`)
    return this.#statement(
      `SELECT [${counts.join(', ')}] AS counts, [${ids.join(', ')}] AS ids
       FROM (SELECT ${[`${id} AS id`, ...rows].join(', ')} FROM ${from})`,
    )
  }

  memberships(holdsWithoutData: boolean): Statement {
    const { conditions, from, id } = this.#decided(holdsWithoutData)
    const words = inWords(conditions).map((word, n) => `${word} AS word_${n}`)
    const names = words.map((_, n) => `word_${n}`)
    return this.#statement(
      `SELECT id, [${names.join(', ')}] AS words
       FROM (SELECT ${[`${id} AS id`, ...words].join(', ')} FROM ${from})
       WHERE ${names.map(name => `${name} != 0`).join(' OR ')}`,
    )
  }

  /** The conditions, and the rows over which they decide. */
  #decided(holdsWithoutData: boolean): Joined & { readonly conditions: readonly string[] } {
    const [only = '', ...others] = this.#conditions
    const conditions = this.#conditions
    const sources = this.#subject.sources
    if (!holdsWithoutData) return { conditions, ...thoseIn(sources, this.#isNeeded) }
    if (others.length > 0) {
      return { conditions, ...everyoneWith(`(${this.#everybody()}) AS everybody`, 'everybody.id', sources) }
    }
    // One set less another is found sooner than by joining everybody with what is known of them.
    const { from, id } = thoseIn(sources, () => false)
    const rest = `SELECT ${id} FROM ${from} WHERE NOT ${only}`
    return { conditions: ['1'], from: `(${this.#everybody(rest)})`, id: 'id' }
  }

  #everybody(except?: string): string {
    return everybody(this.#population, this.#environment, this.#parameters, except)
  }

  readonly #isNeeded = ({ name }: { readonly name: SourceName }) => this.#needed.has(name)

  #statement(sql: string): Statement {
    return { sql, params: this.#parameters.values }
  }
}

function populationOf(queries: readonly Query[]): Population {
  const populations = new Set(queries.map(query => (isAboutAccounts(query) ? 'accounts' : 'profiles')))
  const [population = 'profiles', ...others] = populations
  if (others.length > 0) throw new TypeError('These queries are about profiles and about accounts.')
  return population
}

function neededByAll(
  queries: readonly Query[],
  audienceQuery: (key: string) => Query | undefined,
): Set<SourceName> {
  const [first = new Set<SourceName>(), ...others] = queries.map(query => needs(query, audienceQuery))
  return new Set([...first].filter(name => others.every(set => set.has(name))))
}
