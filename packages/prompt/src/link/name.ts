import { familiesOf } from '../lexicon/word-families.ts'

/** The words of a name in any spelling: `lifetime_value`, `LifetimeValue` and “Lifetime value” are two words. */
export function wordsOf(name: string): readonly string[] {
  return (
    name
      .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1 ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The families of a name's words. */
export function namedFamilies(name: string): readonly string[] {
  return familiesOf(wordsOf(name)).map(({ family }) => family)
}

/** The name in a form in which two spellings of it are equal. */
export function normalName(name: string): string {
  return namedFamilies(name).join(' ')
}
