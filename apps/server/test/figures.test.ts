import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { serve } from './harness/serve.ts'

const text = await readFile(new URL('../../../examples/cdnow/figures.tsv', import.meta.url), 'utf8')
const figures = text
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t') as [query: string, profiles: string])

const client = await serve({ MUSTER_DEMO: '1' })

test('there are fourteen figures', () => {
  expect(figures).toHaveLength(14)
})

test.each(figures)('%s finds %s people', async (query, profiles) => {
  const { count, total, at } = await client.preview(query, '1998-07-01T00:00:00Z')
  expect({ count, total, at }).toEqual({
    count: Number(profiles),
    total: 23_570,
    at: '1998-07-01T00:00:00.000Z',
  })
})
