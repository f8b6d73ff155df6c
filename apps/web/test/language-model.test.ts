import { parse } from '@muster/query'
import { expect, test } from 'vitest'
import { ScriptedProvider } from '../../../packages/language-model/test/harness/scripted-provider.ts'
import { Builder } from './harness/builder.ts'
import { openPages } from './harness/open-pages.ts'
import { serve } from './harness/serve.ts'

const provider = await ScriptedProvider.start()
const muster = await serve({
  MUSTER_AI_PROVIDER: 'openai-compatible',
  MUSTER_AI_MODEL: 'scripted',
  MUSTER_AI_BASE_URL: provider.url,
})
const openPage = await openPages()
const openBuilder = async () => new Builder(await openPage(muster.signInLink))
const beyondInterpreter = 'the folks that live in the lone star state, y’all'
const answer = {
  query: parse("trait('state') = 'Texas'"),
  phrases: ['live in the lone star state'],
  assumptions: ['“the lone star state” is Texas'],
  unused: ['y’all'],
}

test('an owner reads the terms, accepts them, and the model is asked', async () => {
  const builder = await openBuilder()
  provider.answers(answer)
  await builder.build(beyondInterpreter)
  await builder.problem.getByRole('button', { name: 'Accept for this workspace and build' }).waitFor()
  expect(provider.received).toEqual([])
  await builder.problem.getByRole('button', { name: 'Accept for this workspace and build' }).click()
  await builder.profiles.waitFor()
  expect(await builder.query.inputValue()).toBe("trait('state') = 'Texas'")
  expect(await builder.understanding.innerText()).toContain('lone star state')
})

test('a model that does not answer is told apart from a sentence that is not understood', async () => {
  const builder = await openBuilder()
  provider.script({ kind: 'status', status: 503 }, { kind: 'status', status: 503 })
  await builder.build(beyondInterpreter)
  await builder.problem.waitFor()
  await builder.problem.getByRole('heading', { name: 'The language model did not answer' }).waitFor()
  await builder.problem.getByRole('button', { name: 'Try again' }).waitFor()
})

test('an address in the sentence never reaches the model', async () => {
  const builder = await openBuilder()
  await builder.build('the folks of y’all such as ada@example.com')
  await builder.problem.waitFor()
  await builder.problem.getByText('ada@example.com').first().waitFor()
  expect(provider.received).toEqual([])
})
