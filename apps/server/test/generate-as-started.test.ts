import { parse } from '@muster/query'
import { expect, test } from 'vitest'
import { ScriptedProvider } from '../../../packages/language-model/test/harness/scripted-provider.ts'
import { failure, generate, recordShop } from './harness/ask-to-generate.ts'
import { dataFolder } from './harness/data-folder.ts'
import { ServerProcess } from './harness/server-process.ts'

const apiKey = 'sk-a-secret-for-tests'
const provider = await ScriptedProvider.start()
const settings = {
  MUSTER_AI_PROVIDER: 'openai-compatible',
  MUSTER_AI_MODEL: 'scripted',
  MUSTER_AI_BASE_URL: provider.url,
  MUSTER_AI_API_KEY: apiKey,
  MUSTER_LOG_LEVEL: 'info',
}
const prompt = 'the golden ones that keep the courier busy'

test('the program as it is built asks the model, and logs why that failed, but never the key', async () => {
  const server = await ServerProcess.start(await dataFolder(), settings)
  await recordShop(server.client)
  expect((await server.client.api('terms', { accept: true })).status).toBe(200)

  provider.answers({ query: parse("trait('plan') = 'gold'") })
  expect(await generate(server.client, prompt)).toMatchObject({
    status: 200,
    body: { query: "trait('plan') = 'gold'", interpreter: 'openai-compatible/scripted' },
  })

  const body = JSON.stringify({ error: { message: `No such key: ${apiKey}`, type: 'invalid_request_error' } })
  provider.script({ kind: 'status', status: 401, body })
  expect(await generate(server.client, prompt)).toMatchObject(failure(503, 'ai_unavailable'))

  expect(await server.stop()).toBe(0)
  const log = await server.errors
  expect(log).toContain('401, No such key: …')
  expect(log).not.toContain(apiKey)
  expect(log).not.toContain(prompt)
})
