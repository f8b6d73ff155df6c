import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const openai = { MUSTER_AI_PROVIDER: 'openai', MUSTER_AI_MODEL: 'a-model', MUSTER_AI_API_KEY: 'a-key' }
const ollama = {
  MUSTER_AI_PROVIDER: 'openai-compatible',
  MUSTER_AI_MODEL: 'a-model',
  MUSTER_AI_BASE_URL: 'http://127.0.0.1:11434/v1',
}

test('a provider is asked where the interpreter refuses, unless something else is said', () => {
  expect(readConfig(openai).ai).toEqual({
    provider: 'openai',
    model: 'a-model',
    baseUrl: undefined,
    apiKey: 'a-key',
    mode: 'fallback',
    timeout: 30_000,
  })
  expect(readConfig({ ...ollama, MUSTER_AI_MODE: 'always', MUSTER_AI_TIMEOUT: '90' }).ai).toMatchObject({
    baseUrl: 'http://127.0.0.1:11434/v1',
    apiKey: undefined,
    mode: 'always',
    timeout: 90_000,
  })
})

test.each([{}, { MUSTER_AI_MODE: 'off' }, { ...openai, MUSTER_AI_MODE: 'off' }])(
  '%j asks nobody',
  environment => {
    expect(readConfig(environment).ai).toBeUndefined()
  },
)

test.each([
  [{ MUSTER_AI_PROVIDER: 'azure' }, 'MUSTER_AI_PROVIDER must be openai, anthropic or openai-compatible.'],
  [{ ...openai, MUSTER_AI_MODEL: '' }, 'MUSTER_AI_MODEL must be set, since MUSTER_AI_PROVIDER is openai.'],
  [
    { ...openai, MUSTER_AI_API_KEY: '' },
    'MUSTER_AI_API_KEY must be set, since MUSTER_AI_PROVIDER is openai.',
  ],
  [
    { ...ollama, MUSTER_AI_BASE_URL: '' },
    'MUSTER_AI_BASE_URL must be set, since MUSTER_AI_PROVIDER is openai-compatible.',
  ],
  [
    { ...openai, MUSTER_AI_API_KEY: 'two words' },
    'MUSTER_AI_API_KEY may hold letters, digits and signs, but no spaces.',
  ],
  [{ ...ollama, MUSTER_AI_BASE_URL: 'localhost:11434' }, 'MUSTER_AI_BASE_URL must be an http or https URL.'],
  [
    { ...ollama, MUSTER_AI_BASE_URL: 'http://me:secret@localhost/v1' },
    'MUSTER_AI_BASE_URL must not have a user name or password in it.',
  ],
  [{ ...openai, MUSTER_AI_MODE: 'sometimes' }, 'MUSTER_AI_MODE must be off, fallback or always.'],
  [{ ...openai, MUSTER_AI_TIMEOUT: '0' }, 'MUSTER_AI_TIMEOUT must be at least 1.'],
  [{ ...openai, MUSTER_AI_TIMEOUT: '30s' }, 'MUSTER_AI_TIMEOUT must be a whole number of seconds.'],
  [{ MUSTER_AI_MODE: 'always' }, 'MUSTER_AI_MODE is set, but MUSTER_AI_PROVIDER is not.'],
  [{ MUSTER_AI_API_KEY: 'a-key' }, 'MUSTER_AI_API_KEY is set, but MUSTER_AI_PROVIDER is not.'],
])('%j stops the start with one sentence', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(expect.objectContaining({ name: 'ConfigError', message }))
})
