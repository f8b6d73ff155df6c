import { type KeptAudience, Settler } from '@muster/evaluate/live'
import { isAboutAccounts, parse, readAudiences } from '@muster/query'
import { RE2JS } from 're2js'
import type { Definition } from '../audiences/computations.ts'
import { audienceTest, readTraitNames } from '../audiences/trait-names.ts'
import { durationOf } from './duration-of.ts'
import type { KeepingServices } from './keeping-services.ts'

/** An audience as it is to be kept. */
export interface AudienceToKeep extends KeptAudience {
  readonly key: string
  readonly version: number
  /** The version whose members stand; null if there never were any. */
  readonly computedVersion: number | null
  /** Its members stand, and are kept right. */
  readonly isStanding: boolean
  /** Its members are to be worked out. */
  readonly isQueued: boolean
}

export interface ReadDefinitions {
  readonly definitions: readonly AudienceToKeep[]
  /** The keys of all that are enabled, in the order in which the first match wins. */
  readonly order: readonly string[]
}

/** Whoever was in a deleted audience leaves it. */
const nobody = parse('event().count() < 0')

/** Reads a workspace's audiences. Those that cannot be kept are marked as failed. */
export async function readDefinitions(
  workspace: string,
  services: KeepingServices,
): Promise<ReadDefinitions> {
  const { computations, warehouse } = services
  const [definitions, traits] = await Promise.all([
    computations.definitions(workspace),
    readTraitNames(workspace, warehouse),
  ])
  const isAudience = audienceTest(new Set(definitions.map(({ key }) => key)), traits)
  const read = definitions.map(definition => toKeep(definition, isAudience))
  const keepable = read.filter(audience => mistakeOf(audience) === undefined)
  for (const audience of read) {
    const mistake = audience.isQueued ? mistakeOf(audience) : undefined
    if (mistake) await computations.setFailed(workspace, audience.key, audience.version, mistake)
  }
  return {
    definitions: keepable,
    order: definitions.filter(({ enabled, deleted }) => enabled && !deleted).map(({ key }) => key),
  }
}

function toKeep(definition: Definition, isAudience: (name: string) => boolean): AudienceToKeep {
  const { key, version, computedVersion, membership, enabled, deleted, status } = definition
  const isDone = status === 'live' || status === 'failed'
  return {
    key,
    version,
    computedVersion,
    query: deleted ? nobody : readAudiences(definition.query, isAudience),
    duration: deleted ? { kind: 'while_matching' } : durationOf(membership),
    isStanding: enabled && !deleted && status === 'live' && computedVersion === version,
    isQueued: (enabled || deleted) && !isDone,
  }
}

function mistakeOf(audience: AudienceToKeep): string | undefined {
  if (isAboutAccounts(audience.query)) return 'Members of an audience of accounts are not kept yet.'
  try {
    new Settler(new Map([[audience.key, audience]]), { regex: RE2JS.compile })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
