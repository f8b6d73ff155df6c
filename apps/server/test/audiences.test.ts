import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const client = await serve()
const everyone = 'event().count() >= 0'

async function save(audience: object) {
  const response = await client.api('audiences', { query: everyone, ...audience })
  return { status: response.status, body: await response.json() }
}

test('the sentence that a query was built from is kept with the audience', async () => {
  const prompt = 'everyone who may have done something 👩‍👩‍👧‍👦'
  const saved = await save({ name: 'With a sentence', prompt: ` ${prompt} ` })
  expect(saved).toMatchObject({ status: 201, body: { key: 'with_a_sentence', prompt } })
  expect(await (await client.api('audiences/with_a_sentence')).json()).toEqual(saved.body)
})

test('a query that was built from no sentence has none', async () => {
  expect(await save({ name: 'Written by hand' })).toMatchObject({ status: 201, body: { prompt: null } })
  const { audiences } = (await (await client.api('audiences')).json()) as { audiences: object[] }
  expect(audiences).toContainEqual(expect.objectContaining({ key: 'written_by_hand', prompt: null }))
})

test.each([
  ['prompt', ''],
  ['prompt', 'x'.repeat(4_001)],
  ['prompt', 7],
  ['prompt', 'customers who \0 bought'],
  ['name', 'Nul \0'],
  ['description', '\0'],
  ['query', `trait('\0').exists()`],
])('a %s that cannot be kept is refused', async (field, value) => {
  expect(await save({ name: 'Refused', [field]: value })).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid_request', details: [{ field }] } },
  })
})
