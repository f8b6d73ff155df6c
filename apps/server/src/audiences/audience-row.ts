import type { Insertable, Selectable } from 'kysely'
import type { AudienceTable, AudienceVersionTable } from '../postgres/tables.ts'
import type { AudienceContent } from './audience.ts'

export type AudienceRow = Selectable<AudienceTable>

/** The content of an audience, or of a version of one. */
export function contentOf(row: AudienceRow | Selectable<AudienceVersionTable>): AudienceContent {
  const { name, description, query, prompt, membership, enabled, links } = row
  return { name, description, query, prompt, membership, enabled, links: { ...links } }
}

/** A content as it is written to either table. */
export function columnsOf(content: AudienceContent): Pick<Insertable<AudienceTable>, keyof AudienceContent> {
  return {
    ...content,
    membership: JSON.stringify(content.membership),
    links: JSON.stringify(content.links),
  }
}
