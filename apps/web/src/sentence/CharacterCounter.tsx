import { describeLength, isTooLong } from './prompt-length.ts'
import './CharacterCounter.css'

interface CharacterCounterProps {
  readonly characters: number
  readonly problem: string | null
  /** Whether a build was tried in spite of the problem. */
  readonly refused: boolean
}

export function CharacterCounter({ characters, problem, refused }: CharacterCounterProps) {
  return (
    <span
      id="prompt-length"
      className="counter small"
      data-wrong={(problem !== null && (refused || isTooLong(characters))) || undefined}
    >
      {describeLength(characters)}
      {problem && ` · ${problem}`}
    </span>
  )
}
