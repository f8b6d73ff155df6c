import { parse, print, querySchema, type WorkspaceSchema } from '@muster/query'
import { describe, expect, test } from 'vitest'
import { bank } from './fixtures/bank.ts'
import { gardenShop } from './fixtures/garden-shop.ts'
import { school } from './fixtures/school.ts'
import { interpret } from './interpret.ts'
import type { Interpretation, Refusal } from './interpretation.ts'

const now = new Date('2026-06-01T00:00:00Z')

function understood(prompt: string, schema: WorkspaceSchema = gardenShop): Interpretation {
  const answer = interpret(prompt, schema, { now })
  if (!answer.understood) throw new Error(answer.reason)
  return answer
}

function refused(prompt: string, schema: WorkspaceSchema = gardenShop): Refusal {
  const answer = interpret(prompt, schema, { now })
  if (answer.understood) throw new Error(print(answer.query))
  return answer
}

function reads(schema: WorkspaceSchema, sentences: readonly (readonly [string, string])[]): void {
  test.each(sentences)('%s', (prompt, text) => {
    const { query } = understood(prompt, schema)
    expect(print(query)).toBe(text)
    expect(parse(print(querySchema.parse(query)))).toEqual(query)
  })
}

describe('the documented examples', () => {
  reads(gardenShop, [
    [
      "Customers who haven't purchased in the last 30 days.",
      "event('Order Completed').within(30 days).count() = 0",
    ],
    [
      'Customers who have not purchased in the last 30 days.',
      "event('Order Completed').within(30 days).count() = 0",
    ],
    ['Profiles that recently opened an email.', "event('Email Opened').within(30 days).count() >= 1"],
    [
      'Customers who have orders greater than $50.',
      "event('Order Completed').where(property('revenue') > 50).count() >= 1",
    ],
    ["Customers who don't have a phone number.", "trait('phone').absent()"],
    [
      "Customers who haven't received an email in the last 6 months.",
      "event('Email Delivered').within(180 days).count() = 0",
    ],
  ])
})

describe('what people did, and did not', () => {
  reads(gardenShop, [
    ['shoppers who never bought anything', "event('Order Completed').count() = 0"],
    ['people without any orders this year', "event('Order Completed').during(this year).count() = 0"],
    ['didnt open an email in the past 2 weeks', "event('Email Opened').within(2 weeks).count() = 0"],
    ['added something to their basket yesterday', "event('Product Added').during(yesterday).count() >= 1"],
    [
      'customers who spent nothing in the last 90 days',
      "event('Order Completed').within(90 days).count() = 0",
    ],
    [
      'customers who viewed a product without buying',
      "event('Product Viewed').count() >= 1 AND event('Order Completed').count() = 0",
    ],
    [
      "haven't opened an email or bought a workshop ticket in the last 10 days",
      "event('Email Opened').within(10 days).count() = 0 AND event('Workshop Ticket Bought').within(10 days).count() = 0",
    ],
  ])
  reads(bank, [
    [
      "Customers who haven't transferred money in the last 90 days",
      "event('Money Transferred').within(90 days).count() = 0",
    ],
    ['people who paid by card last week', "event('Card Payment Made').during(last week).count() >= 1"],
    [
      'customers who never applied for a home loan',
      "event('Loan Application Submitted').where(property('loan_type') = 'home').count() = 0",
    ],
  ])
  reads(school, [
    [
      'Students who have not submitted an assignment in the last two weeks',
      "event('assignment_submitted').within(2 weeks).count() = 0",
    ],
    ['kids who watched a video today', "event('videoWatched').during(today).count() >= 1"],
    [
      'students who completed an algebra lesson',
      "event('lesson_completed').where(property('course') = 'Algebra').count() >= 1",
    ],
  ])
})

describe('when', () => {
  reads(gardenShop, [
    ['bought between 14 and 30 days ago', "event('Order Completed').between(14 days, 30 days).count() >= 1"],
    ['ordered less than a week ago', "event('Order Completed').within(1 weeks).count() >= 1"],
    [
      'ordered more than 60 days ago',
      "event('Order Completed').count() > event('Order Completed').within(60 days).count()",
    ],
    ['ordered since 1 March', "event('Order Completed').since(2026-03-01).count() >= 1"],
    ['ordered before June 2025', "event('Order Completed').until(2025-06-01).count() >= 1"],
    ['ordered in 2025', "event('Order Completed').since(2025-01-01).until(2026-01-01).count() >= 1"],
    ['ordered last month', "event('Order Completed').during(last month).count() >= 1"],
    ['ordered in the last month', "event('Order Completed').within(30 days).count() >= 1"],
    [
      'bought in the last 90 days but not in the last 30 days',
      "event('Order Completed').within(90 days).count() >= 1 AND event('Order Completed').within(30 days).count() = 0",
    ],
  ])
})

describe('how often, and how much', () => {
  reads(gardenShop, [
    ['ordered at least three times', "event('Order Completed').count() >= 3"],
    ['customers who only bought once', "event('Order Completed').count() = 1"],
    [
      'people with more than 2 orders in the past year',
      "event('Order Completed').within(365 days).count() > 2",
    ],
    ['customers whose last order was over $50', "event('Order Completed').last(property('revenue')) > 50"],
    ['customers with zero orders', "event('Order Completed').count() = 0"],
    ["customers who haven't ordered more than twice", "event('Order Completed').count() <= 2"],
    ['viewed products on at least five different days', "event('Product Viewed').count_days() >= 5"],
    [
      'spent over $500 in the last 90 days',
      "event('Order Completed').within(90 days).sum(property('revenue')) > 500",
    ],
    ['average order value over $75', "event('Order Completed').avg(property('revenue')) > 75"],
    ['average order of at least 75 dollars', "event('Order Completed').avg(property('revenue')) >= 75"],
    ['their biggest order was $100 or more', "event('Order Completed').max(property('revenue')) >= 100"],
    ['orders with five or more items', "event('Order Completed').where(property('items') >= 5).count() >= 1"],
    [
      'at least 2 orders between $50 and $100',
      "event('Order Completed').where(property('revenue') >= 50 AND property('revenue') <= 100).count() >= 2",
    ],
    [
      'bought a workshop ticket for over $25',
      "event('Workshop Ticket Bought').where(property('price') > 25).count() >= 1",
    ],
  ])
  reads(bank, [
    [
      'customers who transferred more than $1,000 in total this month',
      "event('Money Transferred').during(this month).sum(property('amount')) > 1000",
    ],
    [
      'customers who made more than 5 card payments in the last 30 days',
      "event('Card Payment Made').within(30 days).count() > 5",
    ],
  ])
})

describe('what it was like', () => {
  reads(gardenShop, [
    ['bought roses', "event('Order Completed').where(property('products.category') = 'roses').count() >= 1"],
    [
      'viewed house plants',
      "event('Product Viewed').where(property('category') = 'house plants').count() >= 1",
    ],
    [
      'viewed roses or herbs at least twice',
      "event('Product Viewed').where(property('category').one_of('roses', 'herbs')).count() >= 2",
    ],
    [
      'viewed roses for full sun',
      "event('Product Viewed').where(property('category') = 'roses' AND property('light') = 'full sun').count() >= 1",
    ],
    [
      'orders with coupon SPRING',
      "event('Order Completed').where(property('coupon') = 'SPRING').count() >= 1",
    ],
    ['ordered without a coupon', "event('Order Completed').where(property('coupon').absent()).count() >= 1"],
    [
      'orders where revenue is over 50 and delivery is courier',
      "event('Order Completed').where(property('revenue') > 50 AND property('delivery') = 'courier').count() >= 1",
    ],
    [
      'opened the Bulb Week email',
      "event('Email Opened').where(property('campaign') = 'Bulb Week').count() >= 1",
    ],
    ['signed up by email', "event('Signed Up').where(property('method') = 'email').count() >= 1"],
  ])
  reads(school, [
    [
      'students who submitted an assignment with a score under 50 in Art History',
      "event('assignment_submitted').where(property('score') < 50 AND property('course') = 'Art History').count() >= 1",
    ],
    [
      'watched a video for more than 90 seconds',
      "event('videoWatched').where(property('seconds') > 90).count() >= 1",
    ],
  ])
})

describe('what people are, and have', () => {
  reads(gardenShop, [
    ['gold members from France', "trait('tier') = 'gold' AND trait('country') = 'France'"],
    ['people in the UK or Belgium', "trait('country').one_of('United Kingdom', 'Belgium')"],
    ['everyone in Ghent', "trait('town').lower() = 'ghent'"],
    ['customers older than 60', "trait('age') > 60"],
    ['anyone under 21 or over 64', "trait('age') < 21 OR trait('age') > 64"],
    ['aged 30 to 45', "trait('age') >= 30 AND trait('age') <= 45"],
    ['lifetime value of at least 1k', "trait('lifetime_value') >= 1000"],
    ['customers with an email but no phone', "trait('email').exists() AND trait('phone').absent()"],
    ['people without a phone or an email', "trait('phone').absent() AND trait('email').absent()"],
    ['people whose phone is missing', "trait('phone').absent()"],
    ['consented to the newsletter', "trait('newsletter_consent') = true"],
    ['people without newsletter consent', "trait('newsletter_consent') = false"],
    ['people who like ferns or cacti', "trait('favourite_plants').one_of('ferns', 'cacti')"],
    ['whose subscription renews in the next 10 days', "trait('subscription_renews_on').within_next(10 days)"],
    ['whose birthday is in the next 3 weeks', "trait('birthday').days_to_anniversary() <= 21"],
    ['whose birthday is in March', "trait('birthday').month() = 3"],
    ['born before 1990', "trait('birthday').before_date(1990-01-01)"],
  ])
  reads(bank, [
    ["US customers who don't have a mortgage", "trait('country') = 'US' AND trait('has_mortgage') = false"],
    ['people from Sweden or Norway', "trait('country').one_of('SE', 'NO')"],
    ['customers younger than 30', "trait('date_of_birth').years_since() < 30"],
    ["customers whose balance isn't over 500", "trait('balance') <= 500"],
    ['everyone except employees', "trait('is_employee') = false"],
  ])
  reads(school, [
    ['red house students with a gpa below 2.5', "trait('house') = 'Red' AND trait('gpa') < 2.5"],
    ['students in grade level 9', "trait('gradeLevel') = 9"],
    ['students with no guardian email', "trait('guardian.email').absent()"],
  ])
})

describe('saved audiences', () => {
  reads(gardenShop, [
    [
      "VIPs who haven't ordered in two months",
      "audience('vip') AND event('Order Completed').within(60 days).count() = 0",
    ],
    ['rose growers that are not VIP', "audience('rose_growers') AND NOT audience('vip')"],
    ['everyone but VIPs', "NOT audience('vip')"],
    ['members of the VIP audience in France', "audience('vip') AND trait('country') = 'France'"],
  ])
  reads(bank, [['dormant accounts in the US', "audience('dormant_accounts') AND trait('country') = 'US'"]])
})

describe('and, or, then', () => {
  reads(gardenShop, [
    [
      'gold members, or silver members with at least 500 lifetime value',
      "trait('tier') = 'gold' OR trait('tier') = 'silver' AND trait('lifetime_value') >= 500",
    ],
    [
      'customers in France who bought roses or opened an email, and have a phone',
      "trait('country') = 'France' AND (event('Order Completed').where(property('products.category') = 'roses').count() >= 1 OR event('Email Opened').count() >= 1) AND trait('phone').exists()",
    ],
    [
      'customers who bought roses or who live in Belgium',
      "event('Order Completed').where(property('products.category') = 'roses').count() >= 1 OR trait('country') = 'Belgium'",
    ],
    [
      'people in France, who bought roses or opened an email',
      "trait('country') = 'France' AND (event('Order Completed').where(property('products.category') = 'roses').count() >= 1 OR event('Email Opened').count() >= 1)",
    ],
    [
      'VIPs with a phone, an email or a birthday',
      "audience('vip') AND (trait('phone').exists() OR trait('email').exists() OR trait('birthday').exists())",
    ],
    [
      'added to bag and did not order within 24 hours',
      "event('Product Added').where(event('Order Completed').within(parent: 24 hours).count() = 0).count() >= 1",
    ],
    [
      'viewed roses and then ordered and then opened an email',
      "event('Product Viewed').where(property('category') = 'roses' AND event('Order Completed').where(event('Email Opened').count() >= 1).count() >= 1).count() >= 1",
    ],
    [
      'customers who bought roses in France',
      "event('Order Completed').where(property('products.category') = 'roses').count() >= 1 AND trait('country') = 'France'",
    ],
    [
      'viewed roses and then ordered',
      "event('Product Viewed').where(property('category') = 'roses' AND event('Order Completed').count() >= 1).count() >= 1",
    ],
    [
      'opened an email in the last 7 days and no order after that',
      "event('Email Opened').where(event('Order Completed').count() = 0).within(7 days).count() >= 1",
    ],
  ])
})

describe('what may mean something else too', () => {
  test.each([
    ['viewed products or opened emails 3 times', "event('Product Viewed', 'Email Opened').count() >= 3"],
    ['everyone except VIPs who ordered', "NOT audience('vip') AND event('Order Completed').count() >= 1"],
    ['customers who are not gold from France', "NOT trait('tier') = 'gold' AND trait('country') = 'France'"],
  ])('%s', (prompt, text) => {
    const { query, other, assumptions } = understood(prompt)
    expect(print(query)).toBe(text)
    expect(other).toBeDefined()
    expect(assumptions.at(-1)).toMatch(/^It could also mean: /)
  })
})

describe('what cannot be read is refused', () => {
  test.each([
    ['customers who attended our garden party', 'attended'],
    ['people with a shoe size above 44', 'shoe'],
    ['members of the Secret Society audience', 'Secret'],
    ['customers likely to buy roses', 'likely'],
    ['customers who stopped buying', 'stopped'],
    ['customers who opened every email', 'every'],
    ['customers who bought more roses than herbs', 'more'],
    ['the top 10 customers in France', 'top'],
    ['people from Norway', 'Norway'],
    ['us customers who bought roses', 'us'],
    ['customers who bought roses and', 'and'],
  ])('%s', (prompt, word) => {
    expect(refused(prompt).words).toContain(word)
  })

  test.each([
    ['a wish without a condition', 'give me all the customers please'],
    ['nonsense', 'zorp blint cravvle umbo finkly'],
    ['an age that nobody has', 'customers older than 60 but younger than 20'],
    ['two tiers at once', 'gold members who are on the silver tier'],
    ['a town where they are not', 'people in Ghent who are not in Ghent'],
    ['a phone that is not there', 'with a phone and without a phone'],
    ['a purchase that is denied', 'ordered in the last 5 days but did not order in the last 60 days'],
    ['a value that two traits may have, or an event', 'customers who bought roses or ferns'],
    ['nobody knows after what', 'customers who bought roses 30 days ago'],
  ])('%s', (_, prompt) => {
    expect(refused(prompt).reason).not.toBe('')
  })

  test('the nearest names that exist are told', () => {
    expect(refused('customers who cancelled an order').nearest).toContain('Order Completed')
    expect(refused('customers who transferred gold bars', bank).words).toEqual(['gold', 'bars'])
  })
})

describe('what is said along with the query', () => {
  test('each condition has its text, and the very words it came from', () => {
    const prompt = 'Show me gold members who haven’t ordered recently, but opened an email.'
    const { conditions } = understood(prompt)
    expect(conditions).toEqual([
      { text: "trait('tier') = 'gold'", phrase: 'gold', start: 8, end: 12 },
      {
        text: "event('Order Completed').within(30 days).count() = 0",
        phrase: 'haven’t ordered recently',
        start: 25,
        end: 49,
      },
      { text: "event('Email Opened').count() >= 1", phrase: 'opened an email', start: 55, end: 70 },
    ])
    for (const { phrase, start, end } of conditions) expect(prompt.slice(start, end)).toBe(phrase)
  })

  test('what had to be assumed', () => {
    expect(understood('customers who recently ordered').assumptions).toEqual([
      '“recently” is read as the last 30 days',
    ])
    expect(understood('ordered in the last 6 months').assumptions).toEqual(['“6 months” is read as 180 days'])
    expect(understood('people outside France').assumptions).toEqual([
      'People whose “country” is unknown are included',
    ])
    expect(understood('cutsomers who vieved a produkt').assumptions).toEqual([
      '“cutsomers” is read as “customers”',
      '“vieved” is read as “viewed”',
      '“produkt” is read as “product”',
    ])
  })

  test.each([
    ['customers who ordered twice', '“twice” is read as at least that often'],
    ['customers who spent $100', '“$100” is read as exactly that'],
    ['spent over $100 on roses', '“revenue” is that of the whole “Order Completed”'],
    ['added two products to their cart', '“two” counts events “Product Added”, not their “quantity”'],
    ['customers with a lifetime value', 'Any “lifetime_value” that is known counts, 0 as well'],
    ['opened an email or ordered this week', 'The time given is read with all that happened'],
    ['in France, over 30 or with a phone', '“over 30” is read as an age'],
    ['people in France and Belgium', '“France and Belgium” is read as any of them'],
    ['no phone or email', '“not … or …” is read as neither of them'],
    ['customers who bought a ticket', '“bought ticket” is read as the event “Workshop Ticket Bought”'],
  ])('%s: %s', (prompt, assumption) => {
    expect(understood(prompt).assumptions).toContain(assumption)
  })

  test('what went unused', () => {
    expect(understood('Find me everyone from France so that we can thank them').unused).toEqual([
      'Find me',
      'so that we can thank them',
    ])
    expect(understood('people from France for the summer campaign').unused).toEqual([
      'for the summer campaign',
    ])
  })
})

test('hundreds of similar names do not change the answer', () => {
  const large: WorkspaceSchema = {
    ...gardenShop,
    events: Array.from({ length: 20 }, (_, index) =>
      gardenShop.events.map(event =>
        index === 0 ? event : { ...event, name: `${event.name} in shop ${index}` },
      ),
    ).flat(),
  }
  const sentence = "customers in France who haven't bought roses in the last 30 days"
  expect(understood(sentence, large).query).toEqual(understood(sentence).query)
})
