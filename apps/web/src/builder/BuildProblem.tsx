import { ApiError } from '../api/api-error.ts'
import { refusalOf } from '../api/generate.ts'
import { useFocusOnMount } from '../focus/use-focus-on-mount.ts'
import { NotUnderstood } from '../problem/NotUnderstood.tsx'
import { Problem } from '../problem/Problem.tsx'

interface BuildProblemProps {
  readonly error: Error
  readonly prompt: string
  readonly onReword: (prompt: string) => void
  readonly onRetry: () => void
}

/** Why a sentence became no query. Sending it again helps only where the sentence was not at fault. */
export function BuildProblem({ error, prompt, onReword, onRetry }: BuildProblemProps) {
  const container = useFocusOnMount<HTMLElement>()
  const refusal = error instanceof ApiError ? refusalOf(error) : null
  return (
    <Problem error={error} ref={container} {...(!isPromptAtFault(error) && { onRetry })}>
      {refusal && <NotUnderstood prompt={prompt} refusal={refusal} onReword={onReword} />}
    </Problem>
  )
}

function isPromptAtFault(error: Error): boolean {
  return error instanceof ApiError && /^(prompt_|lookback_|terms_)/.test(error.code)
}
