import type { Profile } from '../client/audience-api.ts'
import { type Column, layOutTable, type Table } from './table.ts'

/** Profiles as a table: who they are, then their traits, those that most of them have first. */
export function layOutProfiles(profiles: readonly Profile[], width: number): Table {
  return layOutTable([...identifierColumns(profiles), ...traitColumns(profiles)], width)
}

/** A profile known by a user id needs no anonymous id beside it. */
function identifierColumns(profiles: readonly Profile[]): Column[] {
  return ['user_id', 'anonymous_id']
    .map(type => ({ name: type, cells: profiles.map(profile => identifiersOf(profile, type)) }))
    .filter(({ cells }) => cells.some(cell => cell !== undefined))
}

function identifiersOf({ identifiers }: Profile, type: string): string | undefined {
  const isNamed = identifiers.some(identifier => identifier.type === 'user_id')
  if (isNamed && type === 'anonymous_id') return undefined
  const ids = identifiers.filter(identifier => identifier.type === type).map(identifier => identifier.id)
  return ids.length === 0 ? undefined : ids.join(', ')
}

function traitColumns(profiles: readonly Profile[]): Column[] {
  const uses = new Map<string, number>()
  for (const name of profiles.flatMap(({ traits }) => Object.keys(traits))) {
    uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  return [...uses]
    .sort(([, a], [, b]) => b - a)
    .map(([name]) => ({ name, cells: profiles.map(({ traits }) => traits[name]) }))
}
