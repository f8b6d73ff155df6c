import { Button } from '@mantine/core'
import type { PersonalData } from '../api/generate-refusal.ts'
import { withoutSpans } from '../sentence/without-spans.ts'
import { MarkedSentence } from './MarkedSentence.tsx'

interface PersonalDataFoundProps {
  readonly prompt: string
  readonly found: readonly PersonalData[]
  readonly onRewrite: (prompt: string) => void
}

/** What in a sentence says who somebody is, and a way to take it out. */
export function PersonalDataFound({ prompt, found, onRewrite }: PersonalDataFoundProps) {
  const words = found.map(({ start, end }) => prompt.slice(start, end))
  return (
    <>
      <MarkedSentence text={prompt} spans={found} />
      <p>
        Nothing of it was sent to the language model. Say what the people you mean have in common, such as
        “customers who have an email address”, not who they are.
      </p>
      {words.length > 0 && (
        <Button variant="default" size="sm" onClick={() => onRewrite(withoutSpans(prompt, found))}>
          Remove {words.map(word => `“${word}”`).join(', ')}
        </Button>
      )}
    </>
  )
}
