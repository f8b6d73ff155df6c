import type { Query } from '@muster/query'
import type { Generated } from './generated-schema.ts'

/** What a sentence was read as, and by whom. */
export interface Reading extends Pick<Generated, 'conditions' | 'assumptions' | 'unused' | 'interpreter'> {
  readonly query: Query
  readonly other?: Query
}
