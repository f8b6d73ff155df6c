import { noProfile } from './population.ts'
import type { Source } from './source.ts'

/** A FROM clause, and the name of the column in it that says whose row it is. */
export interface Joined {
  readonly from: string
  readonly id: string
}

/** Everyone of a sub-select, with what sources know of them; where a source knows nothing, its columns' defaults. */
export function everyoneWith(everyone: string, id: string, sources: readonly Source[]): Joined {
  const joins = sources.map((source, n) => `LEFT ANY JOIN ${named(source, n)} ON ${id} = source_${n}.id`)
  return { from: [everyone, ...joins].join(' '), id }
}

/** Those who are in all the sources that are needed; or, where none is, in any source. */
export function thoseIn(sources: readonly Source[], isNeeded: (source: Source) => boolean): Joined {
  if (sources.length === 0) return { from: `(SELECT ${noProfile} AS id WHERE false) AS nobody`, id: 'id' }
  const needed = sources.filter(isNeeded)
  const others = sources.filter(source => !isNeeded(source))
  const [first, ...rest] = [...needed, ...others]
  const joins = rest.map((source, n) => {
    const kind = needed.includes(source) ? 'INNER' : needed.length > 0 ? 'LEFT ANY' : 'FULL'
    return `${kind} JOIN ${named(source, n + 1)} USING id`
  })
  return { from: [first && named(first, 0), ...joins].join(' '), id: 'id' }
}

function named(source: Source, n: number): string {
  return `(${source.sql()}) AS source_${n}`
}
