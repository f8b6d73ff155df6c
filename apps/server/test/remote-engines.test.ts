import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { generate } from './harness/ask-to-generate.ts'
import { remoteServers } from './harness/remote-servers.ts'

const { one, other, start } = await remoteServers({ MUSTER_DEMO: '1' })
const [client, otherClient] = [one.client, other.client]
const demoPeople = 23_570

const track = (userId: string, event: string, properties: object = {}) => ({
  type: 'track',
  userId,
  event,
  properties,
})

/** As the language writes a text: quotes doubled, backslashes too. */
const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll(`'`, `''`)}'`

describe('the sample data, which one of two servers that started at once loaded', async () => {
  const file = await readFile(new URL('../../../examples/cdnow/figures.tsv', import.meta.url), 'utf8')
  const figures = file
    .trim()
    .split('\n')
    .slice(1, 11)
    .map(line => line.split('\t') as [query: string, profiles: string])

  test.each(figures)('%s finds %s people', async (query, profiles) => {
    const asked = figures.findIndex(([other]) => other === query) % 2 === 0 ? client : otherClient
    const { count, total } = await asked.preview(query, '1998-07-01T00:00:00Z')
    expect({ count, total }).toEqual({ count: Number(profiles), total: demoPeople })
  })
})

test('one that starts later finds everything as it is', async () => {
  const third = await start('third')
  const query = `event('Order Completed').count() >= 1`
  expect(await third.client.preview(query)).toMatchObject({ count: demoPeople, total: demoPeople })
})

test('calls of all types that one took are in the next preview of the other', async () => {
  await client.record(
    {
      type: 'identify',
      userId: 'ada',
      anonymousId: 'laptop',
      traits: { plan: 'gold', age: 36, since: '2026-01-02' },
    },
    track('ada', 'Song Played', { genre: 'jazz', tags: ['new', 'live'], loud: true }),
    { type: 'page', anonymousId: 'laptop', properties: { path: '/songs' } },
    { type: 'screen', userId: 'ada', name: 'Player' },
    { type: 'group', userId: 'ada', groupId: 'acme', traits: { industry: 'music' } },
    { type: 'alias', userId: 'ada', previousId: 'ada@example.com' },
    track('ada@example.com', 'Song Bought'),
  )
  const everything = [
    `trait('plan') = 'gold'`,
    `trait('age') >= 36`,
    `event('Song Played').where(property('tags').one_of('live') AND property('loud') = true).count() = 1`,
    `event('Page Viewed').where(property('path') = '/songs').count() = 1`,
    `event('Screen Viewed').count() = 1`,
    `event('Song Bought').count() = 1`,
  ]
  const { identifiers, traits } = await otherClient.profile(everything.join(' AND '))
  expect(identifiers.map(({ id }) => id)).toEqual(['ada', 'ada@example.com', 'laptop'])
  expect(traits).toEqual({ plan: 'gold', age: 36, since: '2026-01-02' })
})

test('it explains, lists names and reads sentences', async () => {
  await client.record(track('eve', 'Ticket Bought', { price: 12.5 }))
  const query = `event('Ticket Bought').where(property('price') > 12).count() = 1`
  const explained = await otherClient.api('audiences/explain', { query, profile: { user_id: 'eve' } })
  expect(await explained.json()).toMatchObject({ matches: true })
  const schema = await client.api('schema?search=ticket')
  expect(await schema.json()).toMatchObject({
    events: [{ name: 'Ticket Bought', count: 1, properties: [{ path: 'price', types: ['number'] }] }],
  })
  expect(await generate(client, 'customers who bought a ticket at least twice')).toMatchObject({
    status: 200,
    body: { query: `event('Ticket Bought').count() >= 2` },
  })
})

test('what one saves the other lists, and may refer to', async () => {
  await client.record(track('finn', 'Saved For'))
  const audience = { key: 'savers', name: 'Savers', query: `event('Saved For').count() >= 1` }
  expect((await client.api('audiences', audience)).status).toBe(201)
  const listed = await otherClient.api('audiences')
  expect(await listed.json()).toMatchObject({
    audiences: expect.arrayContaining([expect.objectContaining(audience)]),
  })
  expect(await otherClient.count(`audience('savers')`)).toBe(1)
})

describe('values and names are bound for what they are', () => {
  const texts = [
    `it's`,
    '"',
    '`',
    '\\',
    `\\'`,
    'C:\\new\\table',
    '\n',
    '\t',
    '\r\n--boundary--\r\n',
    '\\N',
    'NULL',
    '{p0:String}',
    `'; DROP TABLE calls; --`,
    '100%&param_p0=x#',
    '+',
    'é 𝒳 \u2028',
    // Too long for a URL.
    'é'.repeat(990),
  ]

  /** Names are short; that of an event is not white space alone. */
  const shortened = (text: string) => text.slice(0, 150)
  const nameOf = (text: string) => `${shortened(text)} happened`

  test.each(texts.map((value, n) => [JSON.stringify(value).slice(0, 40), n, value] as const))(
    '%s',
    async (_shown, n, value) => {
      const properties = { value, list: ['other', value], [shortened(value)]: 'here' }
      await client.record(track(`likes ${n}`, 'Liked', properties), track(`likes ${n}`, nameOf(value)))
      const conditions = [
        `event('Liked').where(property('value') = ${quoted(value)}).count() = 1`,
        `event('Liked').where(property('list').one_of(${quoted(value)})).count() = 1`,
        `event('Liked').where(property(${quoted(shortened(value).replace(/[\\.$]/g, String.raw`\$&`))}) = 'here').count() = 1`,
        `event(${quoted(nameOf(value))}).count() = 1`,
      ]
      for (const query of [conditions.join(' AND '), conditions.join(' OR ')]) {
        const { sample } = await client.preview(query)
        expect(sample.map(({ identifiers }) => identifiers[0]?.id)).toEqual([`likes ${n}`])
      }
    },
  )

  test.each([
    ['= 0.1', 0.1],
    ['= -1e-300', -1e-300],
    ['= 1e300', 1e300],
    ['= 9007199254740991', 9_007_199_254_740_991],
    ['= true', true],
    ['.after_date(2026-02-27)', '2026-02-28'],
    ['.one_of(1, 2.5, 3)', [2.5]],
  ])('%s', async (comparison, value) => {
    await client.record(track(`has ${comparison}`, comparison, { value }))
    const query = `event('${comparison}').where(property('value') ${comparison}).count() = 1`
    expect(await client.count(query)).toBe(1)
  })
})

test('a query that fails says why', async () => {
  await client.record(track('gus', 'Patterned', { value: 'x' }))
  const response = await client.api('audiences/preview', {
    query: `event('Patterned').where(property('value').matches('(')).count() >= 1`,
  })
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ error: { code: 'query_invalid' } })
})

test('thousands of people are read, and as many merged, at once', async () => {
  const pairs = Array.from({ length: 2_400 }, (_, n) => ({
    type: 'identify',
    userId: `one of many ${n}`,
    anonymousId: `device of many ${n}`,
    traits: { crowd: true },
  }))
  await client.record(...pairs)
  const { count, sample } = await otherClient.preview(`trait('crowd') = true`)
  expect(count).toBe(pairs.length)
  expect(sample).toHaveLength(1_000)
  for (const { identifiers, traits } of sample) {
    expect(identifiers).toHaveLength(2)
    expect(traits).toEqual({ crowd: true })
  }
})
