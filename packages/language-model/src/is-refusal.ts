import { APICallError } from 'ai'
import { z } from 'zod'

const response = z.object({
  output: z.array(z.object({ content: z.array(z.object({ type: z.string() })).default([]) })),
})

/** Whether an answer that the SDK does not know what to make of is OpenAI's way to refuse one. */
export function isRefusal(error: unknown): boolean {
  if (!APICallError.isInstance(error) || error.statusCode !== 200) return false
  try {
    const { data } = response.safeParse(JSON.parse(error.responseBody ?? ''))
    return data?.output.some(({ content }) => content.some(({ type }) => type === 'refusal')) ?? false
  } catch {
    return false
  }
}
