import { Button } from '@mantine/core'
import type { Refusal } from '../api/generate.ts'
import { findWords } from '../sentence/find-words.ts'
import { MarkedText } from '../sentence/MarkedText.tsx'
import { replaceWords } from '../sentence/replace-words.ts'
import './NotUnderstood.css'

interface NotUnderstoodProps {
  readonly prompt: string
  readonly refusal: Refusal
  readonly onReword: (prompt: string) => void
}

/** The words of a sentence that could not be placed, and the names that may have been meant. */
export function NotUnderstood({ prompt, refusal, onReword }: NotUnderstoodProps) {
  return (
    <div className="not-understood">
      <p className="not-understood-sentence">
        “<MarkedText text={prompt} spans={findWords(prompt, refusal.words)} />”
      </p>
      <p>{refusal.reason}</p>
      {refusal.nearest.length > 0 && (
        <div className="not-understood-names">
          <span id="nearest-names">This workspace knows these. Did you mean one of them?</span>
          <ul aria-labelledby="nearest-names">
            {refusal.nearest.map(name => (
              <li key={name}>
                <Button
                  variant="default"
                  radius="xl"
                  size="compact-md"
                  onClick={() => onReword(replaceWords(prompt, refusal.words, name))}
                >
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {refusal.link && (
        <p>
          <a href={refusal.link} target="_blank" rel="noreferrer">
            Best practices for sentences
          </a>
        </p>
      )}
    </div>
  )
}
