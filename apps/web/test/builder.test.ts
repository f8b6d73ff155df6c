import { beforeEach, describe, expect, test } from 'vitest'
import { Builder } from './harness/builder.ts'
import { openPages } from './harness/open-pages.ts'
import { serve } from './harness/serve.ts'

const open = await openPages()
const muster = await serve()
let builder: Builder

beforeEach(async () => {
  builder = new Builder(await open(muster.signInLink))
})

const asOf = '1998-07-01T00:00:00Z'
const lapsed = "Customers who haven't purchased in the last 30 days"

/** What the API counts, as people read it. */
async function countOf(query: string, at = asOf): Promise<string> {
  const preview = (await muster.ask('/v1/audiences/preview', { query, at, limit: 0 })) as { count: number }
  return preview.count.toLocaleString('en-US')
}

describe('a sentence', () => {
  test('becomes a query, its meaning, a count out of everyone, and some of them', async () => {
    await builder.build(lapsed)
    await builder.shows('22,064')
    expect(await builder.people.innerText()).toContain('of 23,570 profiles')
    expect(await builder.query.inputValue()).toBe(`event('Order Completed').within(30 days).count() = 0`)
    await builder.report.getByText('Customers who did not complete an order in the last 30 days').waitFor()
    expect(await builder.profiles.getByRole('row').count()).toBe(1 + 20)
  })

  test('is shown with the words that became a condition, what was assumed, and what was not used', async () => {
    await builder.build('people in Texas who recently opened an email, for the summer mailing')
    const { understanding } = builder
    await understanding.getByText('“recently” is read as the last 30 days').waitFor()
    expect(await understanding.locator('mark').allInnerTexts()).toEqual([
      'in Texas1',
      expect.stringMatching(/recently opened an email.*2/),
    ])
    expect(await understanding.getByRole('list', { name: 'Conditions' }).innerText()).toContain(
      `trait('state') = 'Texas'`,
    )
    await understanding.getByText('“for the summer mailing”').waitFor()
  })

  test('can be one of the examples', async () => {
    await builder.page.getByRole('button', { name: /2 or more orders over \$50/ }).click()
    await builder.buildButton.click()
    await builder.shows('173')
  })

  test('that is too short is not sent, and says how much is missing', async () => {
    await builder.build('everyone')
    await builder.page.getByText('8 / 300 · 12 more characters needed').waitFor()
    expect(await builder.sentence.getAttribute('aria-invalid')).toBe('true')
    expect(await builder.people.count()).toBe(0)
  })
})

describe('the query', () => {
  beforeEach(async () => {
    await builder.build(lapsed)
    await builder.shows('22,064')
  })

  test('can be edited: its meaning and the count follow, and go back', async () => {
    await builder.query.fill(`event('Order Completed').within(30 days).count() >= 1`)
    await builder.shows('1,506')
    await builder.understanding.getByText('Changed in the query since').waitFor()

    await builder.page.getByRole('button', { name: 'Undo my changes' }).click()
    await builder.shows('22,064')
    expect(await builder.understanding.getByText('Changed in the query since').count()).toBe(0)
  })

  test('with a misspelt name says which name is meant', async () => {
    await builder.query.fill(`event('Ordr Completed').count() >= 1`)
    await builder.report
      .getByText('There is no event “Ordr Completed”. Did you mean “Order Completed”?')
      .waitFor()
    await builder.shows('0')
    await builder.page.getByRole('heading', { name: 'Nobody matches' }).waitFor()
  })

  test('that nobody can ever match says so', async () => {
    await builder.query.fill(`event('Order Completed').count() < 0`)
    await builder.report.getByText('This never holds: a count is a whole number from 0 on.').waitFor()
  })

  test('about accounts counts and shows accounts', async () => {
    await builder.query.fill(`ANY event('Order Completed').count() >= 1`)
    await builder.page.getByRole('heading', { name: 'There are no accounts yet' }).waitFor()

    const [timestamp, groupId] = ['1998-01-01T00:00:00Z', 'Initech']
    await muster.track('/v1/group', { userId: '00001', groupId, traits: { plan: 'team' }, timestamp })
    await builder.query.fill(`ANY event('Order Completed').count() >= 2`)
    const accounts = builder.page.getByRole('region', { name: 'Accounts that match' })
    await accounts.getByText('of 1 account ·').waitFor()
    await builder.query.fill(`ANY event('Order Completed').count() >= 1`)
    await builder.page.getByRole('rowheader', { name: groupId }).waitFor()
  })

  test('that is none says where and why, leads there, and cannot be saved', async () => {
    await builder.query.fill(`trait('state') = 'Texas' AND\nevent('Order Completed').cuont() >= 1`)
    await builder.report.getByText(/Line 2, column 26.*Did you mean `count`\?/).waitFor()
    await builder.report.getByRole('button').click()
    expect(await builder.page.evaluate(() => getSelection()?.toString())).toBe('cuont')

    await builder.audienceName.fill('Texans')
    expect(await builder.saveButton.isDisabled()).toBe(true)
  })
})

describe('the instant', () => {
  beforeEach(async () => {
    await builder.build(lapsed)
    await builder.shows('22,064')
  })

  test('is the day after the sample’s last purchase', async () => {
    expect(await builder.asOf.inputValue()).toBe('1998-07-01T00:00')
    await builder.people.getByText('As of 1 July 1998, 00:00 UTC').waitFor()
    await builder.page.getByText('Everything counts as of 1 July 1998, 00:00 UTC').waitFor()
  })

  test('can be another, and the count and all that is said of it follow', async () => {
    await builder.asOf.fill('1998-01-01T00:00')
    await builder.shows(await countOf(await builder.query.inputValue(), '1998-01-01T00:00:00Z'))
    await builder.people.getByText('As of 1 January 1998, 00:00 UTC').waitFor()
    await builder.page.getByText('Everything counts as of 1 January 1998, 00:00 UTC').waitFor()

    await builder.people.getByRole('button', { name: 'Back to 1 July 1998' }).click()
    await builder.shows('22,064')
  })

  test('that is emptied is the sample’s again, and the field says so', async () => {
    await builder.asOf.fill('1998-01-01T00:00')
    await builder.asOf.fill('')
    await builder.asOf.blur()
    await builder.shows('22,064')
    expect(await builder.asOf.inputValue()).toBe('1998-07-01T00:00')
  })
})

describe('an audience', () => {
  test('is saved under a name, and other queries may speak of it', async () => {
    await builder.build('People who have spent at least $500 in total')
    await builder.shows('734')
    await builder.save('Big spenders')
    await builder.people.getByText('Saved. Its key is big_spenders').waitFor()

    const recent = `event('Order Completed').within(30 days).count() >= 1`
    await builder.query.fill(`audience('big_spenders') AND ${recent}`)
    await builder.shows(
      await countOf(`event('Order Completed').sum(property('revenue')) >= 500 AND ${recent}`),
    )
  })

  test('cannot have a name that is taken', async () => {
    await builder.build(lapsed)
    await builder.save('Lapsed')
    await builder.people.getByText('Saved. Its key is lapsed').waitFor()

    await builder.query.fill(`event('Order Completed').count() = 1`)
    await builder.shows('11,908')
    await builder.saveButton.click()
    await builder.people
      .getByText('An audience is, or once was, called that. Please choose another name.')
      .waitFor()
  })
})

describe('a profile', () => {
  beforeEach(async () => {
    await builder.build(lapsed)
    await builder.shows('22,064')
  })

  test('opens under its row', async () => {
    const first = builder.profiles.getByRole('rowheader').first()
    const id = await first.innerText()
    await first.getByRole('button').click()
    expect(await builder.profiles.getByRole('row').nth(2).innerText()).toMatch(new RegExp(`user_id\\s+${id}`))
  })

  test('is there for reasons, which follow the query', async () => {
    await builder.profiles.getByRole('button').first().click()
    await builder.profiles.getByRole('heading', { name: 'Why?' }).waitFor()
    const conditions = builder.profiles.getByRole('list', { name: 'Conditions' })
    await conditions.getByText('Yes: did not complete an order in the last 30 days').waitFor()
    await conditions.getByText('There is no “Order Completed” event in the last 30 days.').waitFor()

    await builder.query.fill(`event('Order Completed').count() >= 1 AND trait('newsletter').exists()`)
    await conditions.getByText('Yes: All of these hold').waitFor()
    await conditions.getByText(/^\d+ “Order Completed” events?, .*on \d+ \w+ 199[78]$/).waitFor()
  })
})

describe('somebody who is not in sight', () => {
  beforeEach(async () => {
    await builder.build(lapsed)
    await builder.shows('22,064')
  })

  test('is looked up, with what keeps them out and what would change it', async () => {
    const { lookUp } = builder
    await builder.query.fill(
      `event('Order Completed').within(90 days).count() >= 1 AND NOT trait('phone').exists() AND event('Order Completed').sum(property('revenue')) > 100`,
    )
    await builder.askAbout('00004')
    await lookUp.getByText('00004 does not match').waitFor()
    await lookUp.getByRole('heading', { name: 'Why not?' }).waitFor()
    const parts = lookUp.getByRole('list', { name: 'Conditions' }).getByRole('list').first().locator('> li')
    expect(await parts.allInnerTexts()).toEqual([
      expect.stringMatching(
        /No:\s+completed an order in the last 90 days\s+There is no “Order Completed” event in/,
      ),
      expect.stringMatching(/No:\s+has no phone\s+It is “\+15550000004”\./),
      expect.stringMatching(
        /Yes:\s+total revenue .* is over 100\s+It is 100\.5\.\s+4 “Order Completed” events/,
      ),
    ])
    await lookUp.getByText('Would match if:').waitFor()
    await lookUp.getByText('this held: completed an order in the last 90 days').waitFor()
    await lookUp.getByText('and this did not hold: has a phone').waitFor()
  })

  test('matches until a moment, at the instant that is counted at', async () => {
    await builder.query.fill(`event('Order Completed').within(90 days).count() >= 1`)
    await builder.askAbout('00004')
    await builder.lookUp.getByText('00004 does not match').waitFor()
    await builder.asOf.fill('1998-01-01T00:00')
    await builder.lookUp.getByText('00004 matches').waitFor()
    await builder.lookUp.getByText(/^Holds until 12 March 1998, 12:00 UTC, when the last/).waitFor()
  })

  test('who is nobody is told so', async () => {
    await builder.askAbout('nobody')
    await builder.problem.getByText('Nobody is known by the user_id “nobody”.').waitFor()
    expect(await builder.userId.getAttribute('aria-invalid')).toBe('true')
    expect(await builder.userId.getAttribute('aria-describedby')).toBe(
      await builder.problem.getAttribute('id'),
    )

    await builder.lookUp.getByLabel('Kind of id').selectOption('Anonymous id')
    await builder.lookUp.getByLabel('Look up a visitor by anonymous id').press('Enter')
    await builder.lookUp.getByText('Nobody is known by the anonymous_id “nobody”.').waitFor()
  })
})

test('all of it can be done with the keyboard alone', async () => {
  const { keyboard } = builder.page
  await builder.sentence.waitFor()
  await builder.tabTo(builder.sentence)
  await keyboard.type(lapsed)
  await keyboard.press('Control+Enter')
  await builder.shows('22,064')
  expect(await builder.page.evaluate(() => document.activeElement?.textContent)).toBe('People who match')

  await builder.tabTo(builder.asOf)
  await builder.tabTo(builder.audienceName)
  await keyboard.type('By keyboard')
  await keyboard.press('Enter')
  await builder.people.getByText('Saved. Its key is by_keyboard').waitFor()

  await builder.tabTo(builder.query)
  await keyboard.press('Control+A')
  await keyboard.type(`event('Order Completed').count() = 1`)
  await builder.shows('11,908')

  await builder.tabTo(builder.profiles.getByRole('button').first())
  await keyboard.press('Enter')
  await builder.profiles.getByText('user_id').waitFor()
  await builder.tabTo(builder.userId)
  await keyboard.type('00004')
  await keyboard.press('Enter')
  await builder.lookUp.getByText('00004 does not match').waitFor()
  const events = builder.lookUp.getByText('4 “Order Completed” events')
  await builder.tabTo(events)
  await keyboard.press('Enter')
  await builder.lookUp.getByText('12 December 1997, 12:00 UTC').waitFor()
})
