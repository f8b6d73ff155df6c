import { beforeEach, describe, expect, test } from 'vitest'
import { Builder } from './harness/builder.ts'
import { openPages } from './harness/open-pages.ts'
import { refuse } from './harness/refuse.ts'
import { serve } from './harness/serve.ts'

const open = await openPages()
const muster = await serve()
let builder: Builder

beforeEach(async () => {
  builder = new Builder(await open(muster.signInLink))
})

const openers = '719'

describe('a sentence with words that are not known', () => {
  const unknown = 'customers with a hocus pocus in the last 30 days'
  const reworded = 'customers with a Email Opened in the last 30 days'

  test('shows them marked, and names that can take their place', async () => {
    await builder.build(unknown)
    const { problem } = builder
    await problem.getByRole('heading', { name: 'This sentence was not understood' }).waitFor()
    expect(await problem.locator('mark').allInnerTexts()).toEqual(['hocus', 'pocus'])
    await problem.getByText('It takes the place of “hocus pocus”').waitFor()
    const guide = problem.getByRole('link', { name: 'Best practices for sentences' })
    expect((await builder.page.request.get((await guide.getAttribute('href')) ?? '')).status()).toBe(200)
  })

  test('is reworded and built by one click, which the browser can undo', async () => {
    await builder.build(unknown)
    await builder.problem.getByRole('button', { name: 'Email Opened' }).click()
    await builder.shows(openers)
    expect(await builder.sentence.inputValue()).toBe(reworded)
    const cursor = await builder.sentence.evaluate(field => (field as HTMLTextAreaElement).selectionEnd)
    expect(reworded.slice(0, cursor)).toBe('customers with a Email Opened')

    await builder.sentence.focus()
    await builder.page.keyboard.press('Control+Z')
    expect(await builder.sentence.inputValue()).toBe(unknown)
  })

  test('that was changed since is taken as it was refused', async () => {
    await builder.build(unknown)
    await builder.problem.waitFor()
    await builder.sentence.fill('something else altogether, it seems')
    await builder.problem.getByRole('button', { name: 'Email Opened' }).click()
    await builder.shows(openers)
    expect(await builder.sentence.inputValue()).toBe(reworded)
  })

  test('can be left for the result that was there before', async () => {
    await builder.build(reworded)
    await builder.shows(openers)
    await builder.build(unknown)
    await builder.problem.getByRole('button', { name: 'Back to the last result' }).click()
    await builder.shows(openers)
    expect(await builder.sentence.inputValue()).toBe(unknown)
  })
})

test('a sentence that looks back too far can look back as far as is supported', async () => {
  await builder.build('customers who purchased in the last five years')
  await builder.problem.getByText('Your plan only supports a compute history of 1095 days.').waitFor()
  await builder.problem.getByText('This looks back 1,825 days.').waitFor()
  expect(await builder.problem.locator('mark').allInnerTexts()).toEqual(['five years'])

  await builder.problem.getByRole('button', { name: 'Say “1095 days” and build again' }).click()
  await builder.shows('23,570')
  expect(await builder.sentence.inputValue()).toBe('customers who purchased in the last 1095 days')
})

test('a sentence in another language is told so', async () => {
  await builder.build('Kunden, die in den letzten 30 Tagen nichts gekauft haben')
  await builder.problem.getByRole('heading', { name: 'The sentence is not in English' }).waitFor()
  await builder.problem.getByRole('link', { name: 'Best practices for sentences' }).waitFor()
  expect(await builder.problem.getByRole('button', { name: 'Try again' }).count()).toBe(0)
})

test('a sentence is as long as a person counts it, and said to be too long at once', async () => {
  const family = '👩‍👩‍👧‍👦'
  await builder.sentence.fill(family.repeat(300))
  await builder.page.getByText('300 / 300', { exact: true }).waitFor()
  await builder.sentence.fill(family.repeat(302))
  const count = builder.page.getByText('302 / 300 · 2 characters too many')
  expect(await count.getAttribute('data-wrong')).toBe('true')
})

test('what says who somebody is can be taken out', async () => {
  const sentence = 'customers like ada@example.com, who purchased recently'
  const details = [{ kind: 'email', start: 15, end: 30 }]
  await refuse(builder.page, { status: 422, code: 'prompt_has_personal_data', details })
  await builder.build(sentence)
  await builder.problem.getByRole('heading', { name: 'The sentence holds personal data' }).waitFor()
  expect(await builder.problem.locator('mark').allInnerTexts()).toEqual(['ada@example.com'])

  await builder.problem.getByRole('button', { name: 'Remove “ada@example.com”' }).click()
  expect(await builder.sentence.inputValue()).toBe('customers like, who purchased recently')
  await builder.page.keyboard.press('Control+Z')
  expect(await builder.sentence.inputValue()).toBe(sentence)
})

test('a language model that does not answer can be asked again', async () => {
  const restore = await refuse(builder.page, { status: 503, code: 'ai_unavailable' })
  await builder.build('customers who purchased in the last 30 days')
  await builder.problem.getByRole('heading', { name: 'The language model did not answer' }).waitFor()
  await restore()
  await builder.problem.getByRole('button', { name: 'Try again' }).click()
  await builder.shows('1,506')
})

describe('terms that are not accepted yet', () => {
  const sentence = 'customers who purchased in the last 30 days'

  test('are shown to an owner, who accepts them, and the build goes on', async () => {
    const restore = await refuse(builder.page, { status: 403, code: 'terms_not_accepted' })
    const asked: unknown[] = []
    await builder.page.route('**/v1/terms', async route => {
      asked.push(route.request().method(), route.request().postDataJSON())
      await restore()
      await route.fulfill({ json: { accepted_at: '2026-01-01T00:00:00.000Z' } })
    })
    await builder.build(sentence)
    await builder.problem.getByText('What never leaves').waitFor()
    await builder.problem.getByRole('button', { name: 'Accept for this workspace and build' }).click()
    await builder.shows('1,506')
    expect(asked).toEqual(['POST', { accept: true }])
  })

  test('are not needed where the sentence is put another way', async () => {
    const refused = { reason: 'As the interpreter says.', words: ['zorp'], nearest: ['Email Opened'] }
    const restore = await refuse(builder.page, {
      status: 403,
      code: 'terms_not_accepted',
      details: [refused],
    })
    await builder.build('customers with a zorp in the last 30 days')
    await builder.problem.getByText('As the interpreter says.').waitFor()
    await restore()
    await builder.problem.getByRole('button', { name: 'Email Opened' }).click()
    await builder.shows(openers)
  })

  test('are left to an owner by everybody else', async () => {
    await builder.page.route('**/v1/session', async route => {
      const answer = await route.fetch()
      await route.fulfill({ json: { ...(await answer.json()), role: 'editor' } })
    })
    await builder.page.reload()
    const restore = await refuse(builder.page, { status: 403, code: 'terms_not_accepted' })
    await builder.build(sentence)
    await builder.problem.getByText('Only an owner of this workspace can accept this.').waitFor()
    expect(await builder.problem.getByRole('button', { name: /Accept/ }).count()).toBe(0)
    await restore()
    await builder.problem.getByRole('button', { name: 'Try again' }).click()
    await builder.shows('1,506')
  })
})
