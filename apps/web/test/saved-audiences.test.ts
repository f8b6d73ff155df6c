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

const sentence = 'customers who purchased in the last 30 days'
const edited = `event('Order Completed').count() = 1`

test('there are none at first, and what to do about that is said', async () => {
  await builder.savedAudiences.getByText('None yet. Build one, give it a name').waitFor()
})

test('an audience is kept with its sentence, and opened with it', async () => {
  await builder.build(sentence)
  await builder.query.fill(edited)
  await builder.shows('11,908')
  await builder.save('Bought once')
  const saved = builder.savedAudiences.getByRole('button', { name: 'Bought once' })
  await saved.waitFor()
  expect(await builder.savedAudiences.getByRole('listitem').innerText()).toMatch(
    /^Bought once\s+11,908 · queued…\s+“customers who purchased in the last 30 days”$/,
  )

  await builder.page.reload()
  await saved.click()
  await builder.shows('11,908')
  expect(await builder.query.inputValue()).toBe(edited)
  expect(await builder.sentence.inputValue()).toBe(sentence)
  await builder.page.getByRole('region', { name: 'The audience “Bought once”' }).getByText(sentence).waitFor()
  expect(await builder.page.evaluate(() => document.activeElement?.textContent)).toBe('People who match')

  await builder.buildButton.click()
  await builder.shows('1,506')
})

test('an audience that was saved as a query has no sentence to show', async () => {
  await muster.ask('/v1/audiences', { name: 'By hand', query: edited })
  await builder.page.reload()
  await builder.savedAudiences.getByRole('button', { name: 'By hand' }).click()
  await builder.page.getByText('It was saved as a query, without a sentence.').waitFor()
  expect(await builder.sentence.inputValue()).toBe('')
})

test('a list that is long comes a page at a time', async () => {
  for (let number = 1; number <= 21; number++)
    await muster.ask('/v1/audiences', { name: `Number ${number}`, query: edited })
  await builder.page.reload()
  await builder.savedAudiences.getByRole('button', { name: 'Show more' }).click()
  await builder.savedAudiences.getByRole('button', { name: 'Number 21' }).waitFor()
  expect(await builder.savedAudiences.getByRole('button', { name: 'Show more' }).count()).toBe(0)
})

describe('building again', () => {
  const question = 'Replace the query that you edited?'

  test('replaces what was not edited without asking, and keeps the sentence', async () => {
    await builder.build(sentence)
    await builder.shows('1,506')
    await builder.build('customers who purchased in the last 60 days')
    await builder.query.and(builder.page.getByText('within(60 days)')).waitFor()
    expect(await builder.page.getByRole('dialog').count()).toBe(0)
    expect(await builder.sentence.inputValue()).toBe('customers who purchased in the last 60 days')
  })

  test('says beforehand which edited query it replaces, and takes no for an answer', async () => {
    await builder.build(sentence)
    await builder.query.fill(edited)
    await builder.shows('11,908')
    await builder.buildButton.click()
    const dialog = builder.page.getByRole('dialog', { name: question })
    await dialog.getByText(edited).waitFor()
    await dialog.getByRole('button', { name: 'Keep my query' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await builder.query.inputValue()).toBe(edited)
    expect(await builder.buildButton.evaluate(button => button === document.activeElement)).toBe(true)

    await builder.page.keyboard.press('Enter')
    await dialog.waitFor()
    await builder.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await builder.shows('11,908')

    await builder.buildButton.click()
    await dialog.getByRole('button', { name: 'Replace it' }).click()
    await builder.shows('1,506')
  })
})

describe('a sentence with two readings', () => {
  const ambiguous = 'customers who did not buy or open an email in the last 30 days'
  const first = 'Customers who did not complete an order in the last 30 days and did not open an email'
  const second = 'Customers who never completed an order and who did not open an email'

  test('shows the other, takes it, and goes back', async () => {
    await builder.build(ambiguous)
    await builder.shows('21,391')
    await builder.otherReading.getByText(second).waitFor()
    expect(await builder.page.getByText('It could also mean').count()).toBe(1)

    const take = builder.understanding.getByRole('button', { name: 'Use this reading instead' })
    await take.click()
    await builder.report.getByText(second).waitFor()
    await builder.shows('0')
    await builder.otherReading.getByText(first).waitFor()
    await builder.understanding.getByText('Not so in the reading that you chose').waitFor()

    await take.click()
    await builder.shows('21,391')
    await builder.otherReading.getByText(second).waitFor()
  })

  test('asks before an edited query is replaced by the other', async () => {
    await builder.build(ambiguous)
    await builder.query.fill(edited)
    await builder.understanding.getByRole('button', { name: 'Use this reading instead' }).click()
    await builder.page.getByRole('button', { name: 'Replace it' }).click()
    await builder.report.getByText(second).waitFor()
  })
})
