import type { Token } from '../tokenize.ts'
import { textsOf } from './place.ts'

/** “another store than the web shop” */
export function isOtherThan(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:another|other|different)$/.test(tokens[at]?.text ?? '')) return false
  return textsOf(tokens, at + 1, at + 5).some(text => text === 'than' || text === 'from')
}
