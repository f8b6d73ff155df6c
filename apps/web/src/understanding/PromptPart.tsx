import { markColor } from './mark-color.ts'

interface PromptPartProps {
  readonly text: string
  /** The indexes of the conditions that the text belongs to. */
  readonly marks: readonly (number | 'unused')[]
  /** The numbers of the conditions whose words end with this text. */
  readonly numbers: readonly number[]
}

/** Words that belong to several conditions have the colour of the first of them. */
export function PromptPart({ text, marks, numbers }: PromptPartProps) {
  const condition = marks.find(mark => mark !== 'unused')
  if (condition === undefined) {
    return marks.length > 0 ? <span className="marked-prompt-unused">{text}</span> : text
  }
  return (
    <mark style={{ background: markColor(condition) }}>
      {text}
      {numbers.map(number => (
        <sup key={number}>{number}</sup>
      ))}
    </mark>
  )
}
