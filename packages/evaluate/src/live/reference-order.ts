import { dependsOn, type Query } from '@muster/query'
import { AudienceCycle } from '../audience-cycle.ts'

/** The keys of audiences, those that a query refers to before its own. Throws `AudienceCycle`. */
export function referenceOrder(queries: ReadonlyMap<string, Query>): string[] {
  const ordered = new Set<string>()
  const path: string[] = []
  for (const key of queries.keys()) visit(key)
  return [...ordered]

  function visit(key: string): void {
    const query = queries.get(key)
    if (!query || ordered.has(key)) return
    if (path.includes(key)) throw new AudienceCycle([...path.slice(path.indexOf(key)), key])
    path.push(key)
    for (const other of dependsOn(query).audiences) visit(other)
    path.pop()
    ordered.add(key)
  }
}
