import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { type generateText, Output } from 'ai'
import { answerJsonSchema } from './answer.ts'
import { boundedFetch } from './bounded-fetch.ts'
import { instructions, instructionsWithSchema } from './instructions.ts'
import type { Settings } from './settings.ts'

/** How a provider is asked for JSON. */
type ProviderModel = Pick<
  Parameters<typeof generateText>[0],
  'model' | 'system' | 'output' | 'providerOptions'
>

const addresses = { openai: 'https://api.openai.com/v1', anthropic: 'https://api.anthropic.com/v1' }

/** The text of an answer, of which the provider is told that it is JSON, and after what schema. */
const jsonText = { ...Output.text(), responseFormat: Promise.resolve({ type: 'json' as const }) }
const jsonTextBySchema = {
  ...Output.text(),
  responseFormat: Promise.resolve({ type: 'json' as const, schema: answerJsonSchema, name: 'answer' }),
}

/**
 * The SDK's model, and how to ask it. The schema of a query is recursive and has parts that may be left out: OpenAI admits
 * that only where it is a hint (`strict` off), Anthropic only as what a tool takes, which the SDK then makes of it, and
 * of servers that are like OpenAI's few admit any: they are asked for JSON, and told the schema in words. What comes
 * back is therefore checked here, whoever wrote it. All settings are given, so that the SDK looks for none elsewhere.
 */
export function providerModel({ provider, model, baseUrl, apiKey = '' }: Settings): ProviderModel {
  switch (provider) {
    case 'openai':
      return {
        model: createOpenAI({ baseURL: baseUrl ?? addresses.openai, apiKey, fetch: boundedFetch })(model),
        system: instructions,
        output: jsonTextBySchema,
        providerOptions: { openai: { strictJsonSchema: false, store: false } },
      }
    case 'anthropic':
      return {
        model: createAnthropic({ baseURL: baseUrl ?? addresses.anthropic, apiKey, fetch: boundedFetch })(
          model,
        ),
        system: instructions,
        output: jsonTextBySchema,
      }
    case 'openai-compatible':
      return {
        model: createOpenAICompatible({
          name: provider,
          baseURL: baseUrl ?? '',
          ...(apiKey && { apiKey }),
          fetch: boundedFetch,
        })(model),
        system: instructionsWithSchema,
        output: jsonText,
      }
  }
}
