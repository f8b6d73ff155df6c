import type { Token } from '../tokenize.ts'
import type { Trimmed } from './trim.ts'

/** The same without what stands before a colon, and without what stands in parentheses, where there is such. */
export function withoutRemarks({ tokens, unused }: Trimmed, prompt: string): readonly Trimmed[] {
  return [titleEnd(tokens), parenthesis(tokens)].flatMap(span => {
    if (!span) return []
    const [start, end] = span
    const left = prompt.slice(tokens[start]?.start, tokens[end - 1]?.end)
    return [{ tokens: [...tokens.slice(0, start), ...tokens.slice(end)], unused: [...unused, left] }]
  })
}

function titleEnd(tokens: readonly Token[]): readonly [number, number] | undefined {
  const colon = tokens.findIndex(({ text }) => text === ':')
  return colon > 0 && colon < tokens.length - 2 ? [0, colon + 1] : undefined
}

function parenthesis(tokens: readonly Token[]): readonly [number, number] | undefined {
  const open = tokens.findIndex(({ text }) => text === '(')
  const close = tokens.findIndex(({ text }, at) => at > open && text === ')')
  return open >= 0 && close > open ? [open, close + 1] : undefined
}
