import { Button } from '@mantine/core'
import type { NotUnderstoodDetails } from '../api/generate-refusal.ts'
import { findWords } from '../sentence/find-words.ts'
import { firstStretch } from '../sentence/first-stretch.ts'
import { BestPractices } from './BestPractices.tsx'
import { MarkedSentence } from './MarkedSentence.tsx'
import type { Reword } from './reword.ts'
import './NotUnderstood.css'

interface NotUnderstoodProps {
  readonly prompt: string
  readonly details: NotUnderstoodDetails
  readonly onReword: Reword
}

/** The words of a sentence that could not be placed, and names that can be said in their place. */
export function NotUnderstood({ prompt, details, onReword }: NotUnderstoodProps) {
  const { reason, words, nearest, link } = details
  const stretch = firstStretch(prompt, words)
  return (
    <>
      <MarkedSentence text={prompt} spans={findWords(prompt, words)} />
      <p>{reason}</p>
      {stretch && nearest.length > 0 && (
        <div className="not-understood-names">
          <span id="nearest-names">
            Did you mean one of these? It takes the place of “{prompt.slice(stretch.start, stretch.end)}”, and
            the sentence is built again.
          </span>
          <ul aria-labelledby="nearest-names">
            {nearest.map(name => (
              <li key={name}>
                <Button
                  variant="default"
                  radius="xl"
                  size="compact-md"
                  onClick={() => onReword({ prompt, span: stretch, text: name })}
                >
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <BestPractices {...(link !== undefined && { link })} />
    </>
  )
}
