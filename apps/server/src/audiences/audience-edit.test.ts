import { describe as describeQuery, parse } from '@muster/query'
import { expect, test } from 'vitest'
import type { AudienceContent } from './audience.ts'
import { bearsOnMembership, edited, isSameContent } from './audience-edit.ts'

const query = `trait('plan') = 'pro'`
const content: AudienceContent = {
  name: 'Pro',
  description: describeQuery(parse(query)),
  query,
  prompt: null,
  membership: 'while_matching',
  enabled: true,
  links: { banner: 'pro', sizes: [1, 2] },
}

test('what is left out stays', () => {
  expect(edited(content, { name: 'Pros' })).toEqual({ ...content, name: 'Pros' })
  expect(isSameContent(content, edited(content, { name: undefined }))).toBe(true)
})

test('a description that was made of the query follows it', () => {
  const after = edited(content, { query: `trait('plan') = 'team'` })
  expect(after.description).toBe('Customers whose plan is “team”')
})

test('a description of somebody’s own stays, and a given one is taken', () => {
  const own = { ...content, description: 'The ones who pay' }
  expect(edited(own, { query: `trait('plan') = 'team'` }).description).toBe('The ones who pay')
  expect(edited(content, { query: `trait('plan') = 'team'`, description: 'Teams' }).description).toBe('Teams')
})

test('links are the same in any order of their names', () => {
  expect(isSameContent(content, { ...content, links: { sizes: [1, 2], banner: 'pro' } })).toBe(true)
  expect(isSameContent(content, { ...content, links: { sizes: [2, 1], banner: 'pro' } })).toBe(false)
})

test.each<[string, Partial<AudienceContent>, boolean]>([
  ['a name', { name: 'Pros' }, false],
  ['a description', { description: 'The ones who pay' }, false],
  ['a sentence', { prompt: 'people on the pro plan' }, false],
  ['links', { links: {} }, false],
  ['a query', { query: `trait('plan') = 'team'` }, true],
  ['a membership', { membership: 'session' }, true],
  ['being enabled', { enabled: false }, true],
])('whether %s bears on membership', (_what, change, bears) => {
  expect(bearsOnMembership(content, { ...content, ...change })).toBe(bears)
})
