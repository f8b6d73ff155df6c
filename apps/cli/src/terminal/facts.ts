import stringWidth from 'string-width'
import { oneLine, padEnd } from './text.ts'

/** Facts under each other, their labels as wide as the widest; those without any text are left out. */
export function layOutFacts(
  facts: readonly (readonly [label: string, text: string | undefined])[],
): string[] {
  const told = facts.flatMap(([label, text]) => (text ? [{ label, text }] : []))
  const width = Math.max(0, ...told.map(({ label }) => stringWidth(label)))
  return told.map(({ label, text }) => `${padEnd(label, width)}  ${oneLine(text)}`)
}
