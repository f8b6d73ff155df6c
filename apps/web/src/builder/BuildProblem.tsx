import { ApiError } from '../api/api-error.ts'
import { detailsOf } from '../api/generate-refusal.ts'
import { useFocusOnMount } from '../focus/use-focus-on-mount.ts'
import { BestPractices } from '../problem/BestPractices.tsx'
import { NotUnderstood } from '../problem/NotUnderstood.tsx'
import { PersonalDataFound } from '../problem/PersonalDataFound.tsx'
import { Problem } from '../problem/Problem.tsx'
import type { Reword } from '../problem/reword.ts'
import { Terms } from '../problem/Terms.tsx'
import { TooFarBack } from '../problem/TooFarBack.tsx'
import { Vocabulary } from '../vocabulary/Vocabulary.tsx'

interface BuildProblemProps {
  readonly error: Error
  readonly prompt: string
  readonly owner: boolean
  /** Puts a stretch of the sentence another way, and builds it. */
  readonly onReword: Reword
  /** Puts all of the sentence another way, to be gone on with by hand. */
  readonly onRewrite: (prompt: string) => void
  readonly onRetry: () => void
  /** Back to the result that was there before; left out where there was none. */
  readonly onBack?: () => void
}

/** Why a sentence became no query, and what helps. Sending it again helps only where the sentence was not at fault. */
export function BuildProblem({ error, onBack, ...help }: BuildProblemProps) {
  const container = useFocusOnMount<HTMLElement>()
  const retry = !isPromptAtFault(error) && { onRetry: help.onRetry }
  return (
    <>
      <Problem error={error} ref={container} {...retry} {...(onBack && { onBack })}>
        {error instanceof ApiError && <Help error={error} {...help} />}
      </Problem>
      {error instanceof ApiError && error.code === 'prompt_not_understood' && <Vocabulary />}
    </>
  )
}

interface HelpProps extends Omit<BuildProblemProps, 'error' | 'onBack'> {
  readonly error: ApiError
}

function Help({ error, prompt, owner, onReword, onRewrite, onRetry }: HelpProps) {
  const [lookback] = detailsOf(error, 'lookback_exceeds_plan')
  const [unread] = [...detailsOf(error, 'terms_not_accepted'), ...detailsOf(error, 'ai_unavailable')]
  const [notUnderstood] = detailsOf(error, 'prompt_not_understood')
  const personal = detailsOf(error, 'prompt_has_personal_data')

  if (notUnderstood) return <NotUnderstood prompt={prompt} details={notUnderstood} onReword={onReword} />
  if (lookback) return <TooFarBack prompt={prompt} details={lookback} onReword={onReword} />
  if (personal.length > 0) return <PersonalDataFound prompt={prompt} found={personal} onRewrite={onRewrite} />
  return (
    <>
      {error.code === 'terms_not_accepted' && <Terms owner={owner} onAccepted={onRetry} />}
      {unread && (
        <>
          <p>Or say it so that no language model is needed:</p>
          <NotUnderstood prompt={prompt} details={unread} onReword={onReword} />
        </>
      )}
      {error.code.startsWith('prompt_') && <BestPractices />}
    </>
  )
}

function isPromptAtFault(error: Error): boolean {
  return error instanceof ApiError && /^(prompt_|lookback_|terms_)/.test(error.code)
}
