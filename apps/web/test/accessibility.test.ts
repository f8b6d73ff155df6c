import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { Builder } from './harness/builder.ts'
import { openPages } from './harness/open-pages.ts'
import { refuse } from './harness/refuse.ts'
import { serve } from './harness/serve.ts'

const open = await openPages()
const muster = await serve()
await muster.ask('/v1/audiences', {
  name: 'Bought once',
  query: `event('Order Completed').count() = 1`,
  prompt: 'customers who bought exactly once',
})

/** The states of the page that look different, and how one gets there. */
const states: Readonly<Record<string, (builder: Builder) => Promise<void>>> = {
  async 'the first visit'({ page }) {
    await page.getByText('What this workspace knows').waitFor()
  },
  async 'a built query'(builder) {
    await builder.build('people in Texas who recently opened an email, for the summer mailing')
    await builder.profiles.getByRole('button').first().click()
    await builder.profiles.getByRole('heading', { name: 'Why?' }).waitFor()
    await builder.profiles.locator('summary').first().click()
  },
  async 'somebody who does not match'(builder) {
    await builder.build('customers who purchased in the last 30 days')
    await builder.askAbout('00004')
    await builder.lookUp.getByText('Would match if:').waitFor()
  },
  async 'somebody who is nobody'(builder) {
    await builder.build('customers who purchased in the last 30 days')
    await builder.askAbout('nobody')
  },
  async 'a query with a misspelt name'(builder) {
    await builder.build("Customers who haven't purchased in the last 30 days")
    await builder.query.fill(`event('Ordr Completed').count() >= 1`)
    await builder.page.getByRole('heading', { name: 'Nobody matches' }).waitFor()
  },
  async 'a query that is none'(builder) {
    await builder.build("Customers who haven't purchased in the last 30 days")
    await builder.query.fill(`event('Order Completed').cuont() >= 1`)
    await builder.report.getByRole('button').waitFor()
  },
  async 'a sentence that was not understood'(builder) {
    await builder.build('customers who visited our flagship store last month')
    await builder.problem.waitFor()
    await builder.page.getByText('What this workspace knows').waitFor()
  },
  async 'a sentence that looks back too far'(builder) {
    await builder.build('customers who purchased in the last 5 years')
    await builder.problem.getByRole('button').waitFor()
  },
  async 'a sentence with two readings'(builder) {
    await builder.build('customers who did not buy or open an email in the last 30 days')
    await builder.understanding.getByRole('button', { name: 'Use this reading instead' }).click()
    await builder.page.getByRole('heading', { name: 'Nobody matches' }).waitFor()
    await builder.audienceName.fill('Inactive')
    await builder.page.getByRole('button', { name: 'Save as audience', disabled: false }).waitFor()
  },
  async 'an edited query that would be replaced'(builder) {
    await builder.build("Customers who haven't purchased in the last 30 days")
    await builder.query.fill(`event('Order Completed').count() = 1`)
    await builder.shows('11,908')
    await builder.buildButton.click()
    await builder.page.getByRole('dialog').waitFor()
  },
  async 'an audience that was opened'(builder) {
    await builder.savedAudiences.getByRole('button', { name: 'Bought once' }).click()
    await builder.profiles.getByRole('row').nth(1).waitFor()
  },
  async 'a search that finds nothing'({ page }) {
    await page.getByRole('searchbox').fill('nothing of the kind')
    await page.getByText('Nothing here is called').waitFor()
  },
  async 'a build under way'(builder) {
    await builder.page.route('**/v1/audiences/generate', () => undefined)
    await builder.build('customers who purchased in the last 30 days')
    await builder.page.getByRole('progressbar', { name: 'Building the query' }).waitFor()
  },
  async 'terms that are not accepted yet'(builder) {
    await refuse(builder.page, { status: 403, code: 'terms_not_accepted' })
    await builder.build('customers who purchased in the last 30 days')
    await builder.problem.getByRole('button').waitFor()
  },
  async 'a sentence with personal data'(builder) {
    const details = [{ kind: 'email', start: 15, end: 30 }]
    await refuse(builder.page, { status: 422, code: 'prompt_has_personal_data', details })
    await builder.build('customers like ada@example.com who purchased')
    await builder.problem.getByRole('button').waitFor()
  },
}

describe.each(['light', 'dark'] as const)('in %s', colorScheme => {
  test.each(Object.entries(states))('%s can be read and used by everyone', async (_name, reach) => {
    const builder = new Builder(await open(muster.signInLink, { colorScheme, reducedMotion: 'reduce' }))
    await reach(builder)
    expect(await barriers(builder.page)).toEqual([])
  })

  test('signing in can be read and used by everyone', async () => {
    const page = await open(`${muster.url}/#key=of-yesterday`, { colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('heading', { name: 'Sign in to Muster' }).waitFor()
    expect(await barriers(page)).toEqual([])
  })
})

describe('on a narrow screen', () => {
  test.each(Object.entries(states))('%s fits', async (_name, reach) => {
    const builder = new Builder(await open(muster.signInLink, { viewport: { width: 360, height: 740 } }))
    await reach(builder)
    expect(await builder.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const box = await builder.buildButton.boundingBox()
    expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  })
})

/** What axe finds to keep people out, and where. */
async function barriers(page: Page): Promise<string[]> {
  // Evaluated past the page's policy, which lets no script in.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(node => `${impact} ${id}: ${node.target} ${node.failureSummary}`),
  )
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
