import { print, type WorkspaceSchema } from '@muster/query'
import { WordNet } from '@muster/wordnet'
import { describe, expect, test } from 'vitest'
import { gardenShop } from './fixtures/garden-shop.ts'
import { attribute } from './fixtures/schema.ts'
import { school } from './fixtures/school.ts'
import { interpret } from './interpret.ts'

const dictionary = new WordNet()
const now = new Date('2026-06-01T00:00:00Z')
const members: WorkspaceSchema = {
  ...gardenShop,
  traits: [
    ...gardenShop.traits,
    attribute('verified', 'boolean', [true, false]),
    attribute('signed_up_at', 'date', ['2024-01-01']),
    attribute('music_genres', ['list', 'string'], ['jazz', 'folk']),
  ],
}

function reads(sentences: readonly (readonly [string, string])[], schema = gardenShop): void {
  test.each(sentences)('%s', (prompt, text) => {
    const answer = interpret(prompt, schema, { now, dictionary })
    expect(answer.understood ? print(answer.query) : answer.reason).toBe(text)
  })
}

describe('what was said before is carried on', () => {
  reads(
    [
      [
        'completed a lesson but never watched a video of it',
        "event('lesson_completed').count() >= 1 AND event('videoWatched').count() = 0",
      ],
      [
        'failed a quiz but never passed one',
        "event('quizFailed').count() >= 1 AND event('quizPassed').count() = 0",
      ],
    ],
    school,
  )
  reads([
    [
      'opened an email more than twice, and bought nothing',
      "event('Email Opened').count() > 2 AND event('Order Completed').count() = 0",
    ],
    [
      'bought before but nothing for over 4 months',
      "event('Order Completed').count() >= 1 AND event('Order Completed').within(120 days).count() = 0",
    ],
  ])
})

describe('one thing after another', () => {
  const ordered = (filter: string) =>
    `event('Product Viewed').where(event('Order Completed')${filter}).count() >= 1`
  reads([
    ['viewed a product then ordered within 2 days', ordered('.within(parent: 2 days).count() >= 1')],
    [
      'viewed a product and ordered nothing in the next 7 days',
      ordered('.within(parent: 7 days).count() = 0'),
    ],
    ['viewed a product and then ordered the same day', ordered('.within(parent: 24 hours).count() >= 1')],
    [
      'viewed a product but did not order in the week that followed',
      ordered('.within(parent: 1 weeks).count() = 0'),
    ],
    [
      'opened an email in the 3 days before they ordered',
      "event('Order Completed').where(event('Email Opened').before(parent: 3 days).count() >= 1).count() >= 1",
    ],
  ])
})

describe('what denies, and how far', () => {
  reads([
    [
      'non-gold customers who bought roses',
      "NOT trait('tier') = 'gold' AND event('Order Completed').where(property('products.category') = 'roses').count() >= 1",
    ],
    [
      'gold members living anywhere other than France',
      "trait('tier') = 'gold' AND NOT trait('country') = 'France'",
    ],
    [
      'gold members, but take out those who bought roses',
      "trait('tier') = 'gold' AND event('Order Completed').where(property('products.category') = 'roses').count() = 0",
    ],
    [
      'viewed a page in the last 7 days without ordering in those 7 days',
      "event('Page Viewed').within(7 days).count() >= 1 AND event('Order Completed').within(7 days).count() = 0",
    ],
    ['has ordered once and only once', "event('Order Completed').count() = 1"],
  ])
  reads(
    [['unverified customers in Belgium', "trait('verified') = false AND trait('country') = 'Belgium'"]],
    members,
  )
})

describe('whom one has known for long, and what lists hold', () => {
  reads(
    [
      ['customers who have been with us for over a year', "trait('signed_up_at').before_last(365 days)"],
      ['people turning a year older in the next 2 weeks', "trait('birthday').days_to_anniversary() <= 14"],
      ['three or more favourite plants on file', "trait('favourite_plants').size() >= 3"],
      ['people who like jazz or folk music', "trait('music_genres').one_of('jazz', 'folk')"],
    ],
    members,
  )
})

describe('spelling, and what data looks like', () => {
  reads([
    ['userz who ordred in teh last 3 weks', "event('Order Completed').within(3 weeks).count() >= 1"],
    ['customers with an email ending in @example.org', "trait('email').ends_with('@example.org')"],
    ['people w/o a phone number, lol', "trait('phone').absent()"],
    [
      'visitors from the bulb_days campaign with at least 3 sessions',
      "visitor('utm.campaign') = 'bulb_days' AND visitor('sessions') >= 3",
    ],
  ])
})

describe('what is not sure is refused', () => {
  test.each([
    'customers who returned an order',
    'people with an insurance claim',
    'tall customers who bought roses',
  ])('%s', prompt => {
    expect(interpret(prompt, gardenShop, { now, dictionary }).understood).toBe(false)
  })
})
