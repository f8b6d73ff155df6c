import { Button } from '@mantine/core'
import type { LookbackDetails } from '../api/generate-refusal.ts'
import { formatCount } from '../format/format-count.ts'
import { longestWindow } from '../sentence/longest-window.ts'
import { MarkedSentence } from './MarkedSentence.tsx'
import type { Reword } from './reword.ts'

interface TooFarBackProps {
  readonly prompt: string
  readonly details: LookbackDetails
  readonly onReword: Reword
}

/** How far back is asked for and how far is supported; where the sentence names a number of days, a shorter one. */
export function TooFarBack({ prompt, details, onReword }: TooFarBackProps) {
  const { lookback_days, supported_days } = details
  const span = longestWindow(prompt, supported_days)
  const text = `${supported_days} days`
  return (
    <>
      <MarkedSentence text={prompt} spans={span ? [span] : []} />
      <p>
        This looks back {formatCount(lookback_days)} days. Say a time of at most {formatCount(supported_days)}{' '}
        days
        {span ? '.' : ', such as “in the last 90 days”.'}
      </p>
      {span && (
        <Button variant="default" size="sm" onClick={() => onReword({ prompt, span, text })}>
          Say “{text}” and build again
        </Button>
      )}
    </>
  )
}
