import type { AudienceContent } from './audience.ts'
import { isSameContent } from './audience-edit.ts'
import { type AudienceRow, contentOf } from './audience-row.ts'
import { Complaints } from './complaints.ts'
import { afterLastCustom, completeOrder } from './complete-order.ts'
import { referencesOf } from './read-audiences.ts'
import { requireSoundReferences, reversed } from './references.ts'
import { requireDeletable, requireEditable } from './require-editable.ts'
import { requireFreeKey } from './require-free-key.ts'

export interface AudienceDefinition extends AudienceContent {
  readonly key: string
}

/** What the audiences of a workspace are to be. */
export interface WantedAudiences {
  readonly audiences: readonly AudienceDefinition[]
  /** Keys; those that it leaves out go where new ones do. Where there is none, the order stays. */
  readonly order?: readonly string[] | undefined
  /** Whether custom audiences that are not among these are to be deleted. */
  readonly prune: boolean
}

/** What there is, as far as changes depend on it. */
export interface PresentAudiences {
  /** Those that are not deleted, in their order. */
  readonly rows: readonly AudienceRow[]
  /** Every key that is or was in use. */
  readonly takenKeys: ReadonlySet<string>
  /** The names of the workspace's traits. */
  readonly traits: ReadonlySet<string>
}

/** What makes the audiences what they are to be. */
export interface PlannedChanges {
  readonly created: readonly AudienceDefinition[]
  readonly edited: readonly { readonly row: AudienceRow; readonly content: AudienceContent }[]
  readonly deleted: readonly AudienceRow[]
  /** All keys, as they are to be ordered. */
  readonly order: readonly string[]
}

/** Throws where some of it cannot be, with all that is wrong: `audiences_invalid`. */
export function planChanges(wanted: WantedAudiences, present: PresentAudiences): PlannedChanges {
  const { rows } = present
  const rowsByKey = new Map(rows.map(row => [row.key, row]))
  const wantedKeys = new Set(wanted.audiences.map(({ key }) => key))
  const created = wanted.audiences.filter(({ key }) => !rowsByKey.has(key))
  const edited = wanted.audiences.flatMap(({ key, ...content }) => {
    const row = rowsByKey.get(key)
    return row && !isSameContent(contentOf(row), content) ? [{ row, content }] : []
  })
  const deleted = wanted.prune ? rows.filter(row => !row.built_in && !wantedKeys.has(row.key)) : []
  requireAllowed({ created, edited, deleted }, present)
  return { created, edited, deleted, order: orderAfter({ created, deleted }, wanted.order, rows) }
}

type Changes = Omit<PlannedChanges, 'order'>

function requireAllowed(changes: Changes, { rows, takenKeys, traits }: PresentAudiences): void {
  const { created, edited, deleted } = changes
  const changed = [...created, ...edited.map(({ row, content }) => ({ key: row.key, ...content }))]
  const changedKeys = new Set(changed.map(({ key }) => key))
  const isDeleted = new Set(deleted.map(({ key }) => key))
  const others = rows.filter(({ key }) => !changedKeys.has(key))
  // Those that go are still among them: what refers to one of those does not read as a trait's name all at once.
  const references = referencesOf([...others, ...changed], traits)
  const remaining = new Map([...references].filter(([key]) => !isDeleted.has(key)))

  const complaints = new Complaints()
  for (const { key } of created) complaints.during(key, () => requireFreeKey(key, takenKeys))
  for (const { row, content } of edited) complaints.during(row.key, () => requireEditable(row, content))
  for (const { key } of changed) complaints.during(key, () => requireSoundReferences(key, remaining))
  const users = reversed(references)
  for (const row of deleted) {
    const usedBy = (users.get(row.key) ?? []).filter(key => remaining.has(key))
    complaints.during(row.key, () => requireDeletable(row, usedBy))
  }
  complaints.throwIfAny()
}

function orderAfter(
  { created, deleted }: Pick<Changes, 'created' | 'deleted'>,
  asked: readonly string[] | undefined,
  rows: readonly AudienceRow[],
): readonly string[] {
  const isDeleted = new Set(deleted.map(({ key }) => key))
  const builtIn = new Set(rows.filter(row => row.built_in).map(({ key }) => key))
  const kept = rows.map(({ key }) => key).filter(key => !isDeleted.has(key))
  const present = afterLastCustom(
    kept,
    created.map(({ key }) => key),
    builtIn,
  )
  return asked ? completeOrder(asked, present, builtIn) : present
}
