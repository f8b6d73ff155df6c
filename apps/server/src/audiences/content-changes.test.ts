import { expect, test } from 'vitest'
import type { AudienceContent } from './audience.ts'
import { contentChanges } from './content-changes.ts'

const content: AudienceContent = {
  name: 'Pro',
  description: 'The ones who pay',
  query: `trait('plan') = 'pro'`,
  prompt: 'people on the pro plan',
  membership: 'while_matching',
  enabled: true,
  links: {},
}

test.each<[Partial<AudienceContent>, readonly string[]]>([
  [{}, []],
  [{ name: 'Pros' }, ['Called “Pros”; before, “Pro”.']],
  [{ description: 'Payers' }, ['The description is “Payers”.']],
  [{ prompt: null }, ['It has no sentence any more.']],
  [{ prompt: 'people who pay for pro' }, ['The sentence is “people who pay for pro”.']],
  [{ membership: 'session' }, ['Members stay until their visit ends; before, while they match.']],
  [
    { membership: { for: '7 days', renew: true } },
    ['Members stay for 7 days from when they last matched; before, while they match.'],
  ],
  [{ enabled: false }, ['Disabled.']],
  [{ links: { banner: 'pro' } }, ['It steers something else.']],
  [
    { query: `trait('plan') = 'team'`, description: 'Customers whose plan is “team”' },
    ['Was: plan is “pro”. Now: plan is “team”.'],
  ],
])('%j', (change, sentences) => {
  expect(contentChanges(content, { ...content, ...change })).toEqual(sentences)
})
