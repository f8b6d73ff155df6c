import { AudienceCycle, UnknownAudience } from '@muster/warehouse'

/** The keys that each audience's query refers to, by its own key. */
export type References = ReadonlyMap<string, readonly string[]>

/** The audiences that refer to each, in the order in which they are given. */
export function reversed(references: References): References {
  const users = new Map<string, string[]>([...references.keys()].map(key => [key, []]))
  for (const [user, uses] of references) for (const key of uses) users.get(key)?.push(user)
  return users
}

/** Throws `UnknownAudience` or `AudienceCycle`, with its path, where what an audience refers to cannot be. */
export function requireSoundReferences(key: string, references: References): void {
  for (const used of references.get(key) ?? []) if (!references.has(used)) throw new UnknownAudience(used)
  const path = findPath(key, key, references)
  if (path) throw new AudienceCycle(path)
}

/** The shortest way from one audience to another by references, both ends included. */
function findPath(from: string, to: string, references: References): string[] | undefined {
  const paths = [[from]]
  const seen = new Set<string>()
  for (const path of paths)
    for (const used of references.get(path.at(-1) ?? from) ?? []) {
      if (used === to) return [...path, used]
      if (!seen.has(used)) paths.push([...path, used])
      seen.add(used)
    }
  return undefined
}
