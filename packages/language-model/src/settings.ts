export const providers = ['openai', 'anthropic', 'openai-compatible'] as const

export type Provider = (typeof providers)[number]

/** Which model is asked, and how. */
export interface Settings {
  readonly provider: Provider
  /** As the provider calls it: `gpt-5-mini`. */
  readonly model: string
  /** Where the provider is, with its version: `http://127.0.0.1:11434/v1`; the provider's own address if not given. */
  readonly baseUrl: string | undefined
  readonly apiKey: string | undefined
  /** How long one sentence may take in all, in milliseconds. */
  readonly timeout: number
}
