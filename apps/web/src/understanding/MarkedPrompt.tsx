import type { Condition } from '../api/generate.ts'
import { findWords } from '../sentence/find-words.ts'
import { type Marked, segment } from '../sentence/segment.ts'
import { PromptPart } from './PromptPart.tsx'
import './MarkedPrompt.css'

interface MarkedPromptProps {
  readonly prompt: string
  readonly conditions: readonly Condition[]
  readonly unused: readonly string[]
}

/** The prompt with each condition's words in its colour and under its number, and unused words faded. */
export function MarkedPrompt({ prompt, conditions, unused }: MarkedPromptProps) {
  const spans: readonly Marked<number | 'unused'>[] = [
    ...conditions.map(({ start, end }, index) => ({ start, end, mark: index })),
    ...findWords(prompt, unused).map(span => ({ ...span, mark: 'unused' as const })),
  ]
  const endingAt = (place: number) =>
    conditions.flatMap(({ end }, index) => (end === place ? [index + 1] : []))

  return (
    <p className="marked-prompt">
      {segment(prompt, spans).map(({ start, text, marks }) => (
        <PromptPart key={start} text={text} marks={marks} numbers={endingAt(start + text.length)} />
      ))}
    </p>
  )
}
