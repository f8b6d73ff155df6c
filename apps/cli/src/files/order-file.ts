import { Document } from 'yaml'
import type { Mistake, SourceFile } from './source-file.ts'

/** The order of the audiences as a file. */
export function printOrderFile(keys: readonly string[]): string {
  const document = new Document(keys)
  document.commentBefore = ' Of the audiences that somebody is in, the first wins.'
  return document.toString({ lineWidth: 0 })
}

/** The keys in a file of the order, or what is wrong with it. */
export function readOrderFile(file: SourceFile): {
  readonly keys?: readonly string[]
  readonly mistakes: readonly Mistake[]
} {
  if (file.mistakes.length > 0) return { mistakes: file.mistakes }
  const { value } = file
  if (!Array.isArray(value))
    return { mistakes: [file.mistakeIn([], 'The order should be a list of keys, each after “- ”')] }
  const mistakes = value.flatMap((key: unknown, index) =>
    typeof key === 'string' ? [] : [file.mistakeIn([index], 'This should be a key: put it in quotes')],
  )
  return mistakes.length > 0 ? { mistakes } : { keys: value, mistakes }
}
