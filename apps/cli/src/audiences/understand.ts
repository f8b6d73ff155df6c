import { seenAt } from '../at-option.ts'
import { generateAudience, type Interpretation } from '../client/audience-api.ts'
import type { Connection } from '../client/connection.ts'
import { requireConsent } from '../terminal/consent.ts'
import { printInterpretation } from '../terminal/interpretation.ts'
import { showSpinner } from '../terminal/spinner.ts'
import { StageBar } from '../terminal/stage-bar.ts'

/**
 * What a sentence means, shown and agreed to before anything is made of it; with `yes` nobody is asked, and with `json`
 * nothing is shown.
 */
export async function understand(
  connection: Connection,
  prompt: string,
  { yes, json, signal }: { readonly yes?: boolean; readonly json?: boolean; readonly signal: AbortSignal },
): Promise<Interpretation> {
  const bar = new StageBar()
  const progress = showSpinner(step => bar.advance(step))
  const { at } = await seenAt(connection, undefined)
  const request = { prompt, ...(at && { now: at }) }
  const interpretation = await generateAudience(connection, request, progress.show).finally(progress.stop)
  if (!json) printInterpretation(interpretation)
  if (!yes) await requireConsent('Is this whom you mean?', signal)
  return interpretation
}
