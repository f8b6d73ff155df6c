import { referenceOrder } from '@muster/evaluate/live'
import { dependsOn, type Query } from '@muster/query'

/** The keys of audiences in layers, such that each refers only to those of layers before its own. Throws `AudienceCycle`. */
export function referenceLayers(queries: ReadonlyMap<string, Query>): string[][] {
  const depths = new Map<string, number>()
  for (const key of referenceOrder(queries)) {
    const query = queries.get(key)
    const others = query ? [...dependsOn(query).audiences].flatMap(other => depths.get(other) ?? []) : []
    depths.set(key, Math.max(-1, ...others) + 1)
  }
  const layers: string[][] = []
  for (const [key, depth] of depths) {
    const layer = layers[depth]
    if (layer) layer.push(key)
    else layers[depth] = [key]
  }
  return layers
}
