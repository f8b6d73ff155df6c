import { printPath, type Scalar } from '@muster/query'
import { quoted } from '../english.ts'

/** What something is called whose date is spoken of: `“birthday”`. */
export function scalarNoun(scalar: Scalar): string {
  switch (scalar.kind) {
    case 'function':
      return scalarNoun(scalar.of)
    case 'aggregate':
      return 'of' in scalar.reducer ? quoted(printPath(scalar.reducer.of.path)) : 'the value'
    case 'audience':
      return quoted(scalar.key)
    default:
      return quoted(printPath(scalar.path))
  }
}
