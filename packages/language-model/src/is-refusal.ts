import { APICallError } from 'ai'
import { z } from 'zod'

const refusal = z.object({
  output: z.array(z.object({ content: z.array(z.object({ type: z.literal('refusal') })).min(1) })).min(1),
})

/** Whether an answer that the SDK does not know what to make of is OpenAI's way to refuse one. */
export function isRefusal(error: unknown): boolean {
  if (!APICallError.isInstance(error) || error.statusCode !== 200) return false
  try {
    return refusal.safeParse(JSON.parse(error.responseBody ?? '')).success
  } catch {
    return false
  }
}
