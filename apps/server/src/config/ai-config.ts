import { providers, type Settings } from '@muster/language-model'
import { z } from 'zod'
import { ConfigError } from './config-error.ts'

/** Which model is asked, and when. */
export interface AiConfig extends Settings {
  /** Only where the built-in interpreter refuses a sentence, or for every one. */
  readonly mode: 'fallback' | 'always'
}

function hasNoUser(url: string): boolean {
  const { username, password } = new URL(url)
  return username === '' && password === ''
}

const seconds = z.string().regex(/^\d+$/, 'must be a whole number of seconds').transform(Number)

/** The settings of the language model, as the environment has them. */
export const aiSettings = {
  MUSTER_AI_PROVIDER: z
    .enum(providers, `must be ${providers.slice(0, -1).join(', ')} or ${providers.at(-1)}`)
    .optional(),
  MUSTER_AI_MODEL: z.string().max(200).optional(),
  MUSTER_AI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL', abort: true })
    .refine(hasNoUser, 'must not have a user name or password in it')
    .optional(),
  MUSTER_AI_API_KEY: z
    .string()
    .max(1_000)
    .regex(/^[\x21-\x7e]+$/, 'may hold letters, digits and signs, but no spaces')
    .optional(),
  MUSTER_AI_MODE: z.enum(['off', 'fallback', 'always'], 'must be off, fallback or always').optional(),
  MUSTER_AI_TIMEOUT: seconds
    .pipe(z.number().min(1, 'must be at least 1').max(300, 'must be at most 300'))
    .optional(),
}

const givenSchema = z.object(aiSettings)
const aiNames = givenSchema.keyof().options

type Given = z.infer<typeof givenSchema>

/** The language model; undefined where there is none, or it is switched off. Throws `ConfigError` for what does not fit together. */
export function readAiConfig(given: Given): AiConfig | undefined {
  const { MUSTER_AI_PROVIDER: provider, MUSTER_AI_MODE: mode = 'fallback' } = given
  if (provider === undefined) {
    requireNothingElse(given)
    return undefined
  }
  const needed = (name: keyof Given) =>
    new ConfigError(`${name} must be set, since MUSTER_AI_PROVIDER is ${provider}.`)
  const { MUSTER_AI_MODEL: model, MUSTER_AI_BASE_URL: baseUrl, MUSTER_AI_API_KEY: apiKey } = given
  if (model === undefined) throw needed('MUSTER_AI_MODEL')
  if (provider === 'openai-compatible' && baseUrl === undefined) throw needed('MUSTER_AI_BASE_URL')
  if (provider !== 'openai-compatible' && apiKey === undefined) throw needed('MUSTER_AI_API_KEY')
  if (mode === 'off') return undefined
  return { provider, model, baseUrl, apiKey, mode, timeout: (given.MUSTER_AI_TIMEOUT ?? 30) * 1_000 }
}

function requireNothingElse(given: Given): void {
  const useless = aiNames.find(name => given[name] !== undefined && given[name] !== 'off')
  if (useless !== undefined) throw new ConfigError(`${useless} is set, but MUSTER_AI_PROVIDER is not.`)
}
