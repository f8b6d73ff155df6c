import { APICallError, generateText, type ModelMessage, RetryError } from 'ai'
import { isRefusal } from './is-refusal.ts'
import { ModelUnavailable } from './model-unavailable.ts'
import { providerModel } from './provider-model.ts'
import type { Settings } from './settings.ts'

/** Far more than the longest query takes; what a model thinks before it answers counts too. */
const mostTokens = 8_000

/** Faults of the way there: a connection that breaks, 429 and 5xx. */
const retries = 1

// The SDK's warnings would go to the console, where nobody expects them.
globalThis.AI_SDK_LOG_WARNINGS = false

/** What asks a model: it answers what the model says next; nothing if it refuses to, or says nothing. Throws `ModelUnavailable`. */
export function completeWith(settings: Settings) {
  const provider = providerModel(settings)
  return async (messages: ModelMessage[], signal: AbortSignal): Promise<string | undefined> => {
    try {
      const { text, finishReason } = await generateText({
        ...provider,
        messages,
        maxOutputTokens: mostTokens,
        maxRetries: retries,
        abortSignal: signal,
      })
      return finishReason === 'content-filter' || text.trim() === '' ? undefined : text
    } catch (error) {
      if (isRefusal(error)) return undefined
      throw new ModelUnavailable(
        `${settings.model} at ${settings.provider}: ${reasonOf(error, settings, signal)}`,
      )
    }
  }
}

/** For the log: never the key, nor what was sent. */
function reasonOf(error: unknown, { apiKey = '' }: Settings, signal: AbortSignal): string {
  if (signal.aborted) return signal.reason instanceof Error ? signal.reason.message : 'given up'
  const last = RetryError.isInstance(error) ? error.lastError : error
  const status = APICallError.isInstance(last) && last.statusCode !== undefined ? `${last.statusCode}, ` : ''
  const message = `${status}${last instanceof Error ? last.message : 'unknown fault'}`
  return (apiKey === '' ? message : message.replaceAll(apiKey, '…')).slice(0, 300)
}
