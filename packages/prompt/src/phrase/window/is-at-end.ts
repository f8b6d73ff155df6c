import type { Token } from '../../tokenize.ts'

/** Whether the prompt, or a part of its sentence, ends here. */
export function isAtEnd(tokens: readonly Token[], at: number): boolean {
  return at === tokens.length || /^[,.;?)]$/.test(tokens[at]?.text ?? '')
}
