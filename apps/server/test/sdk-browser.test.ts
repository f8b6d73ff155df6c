import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import chromium from '@sparticuz/chromium'
import Fastify from 'fastify'
import { chromium as playwright } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { writeKey } from './harness/keys.ts'
import { serve } from './harness/serve.ts'

const sdkFolder = fileURLToPath(
  new URL('../../../node_modules/@segment/analytics-next/dist/umd/', import.meta.url),
)

const client = await serve()
const shop = await openShop()

test('a visitor who identifies is one profile with the anonymous history', async () => {
  const anonymousId = await shop.evaluate(async () => {
    const { analytics } = globalThis as unknown as Shop
    await analytics.page('Pricing')
    await analytics.track('Plan Compared', { plans: ['free', 'pro'] })
    await analytics.identify('ada', { email: 'ada@example.com' })
    await analytics.track('Plan Chosen', { plan: 'pro' })
    return (await analytics.user()).anonymousId()
  })

  const { count, total, sample } = await client.preview(
    `event('Plan Compared').where(property('plans') = 'free').count() = 1
     AND event('Plan Chosen').where(property('plan') = 'pro').count() = 1
     AND event('Page Viewed').where(property('name') = 'Pricing').count() = 1
     AND trait('email') = 'ada@example.com'`,
  )
  expect([count, total]).toEqual([1, 1])
  expect(sample[0]?.identifiers).toEqual([
    { type: 'user_id', id: 'ada' },
    { type: 'anonymous_id', id: anonymousId },
  ])
})

test('what the browser says of itself is context', async () => {
  await shop.evaluate(() => (globalThis as unknown as Shop).analytics.track('Looked Around'))
  expect(
    await client.count(
      `event('Looked Around').where(context('page.title') = 'A shop' AND context('userAgent').contains('Chrome')).count() = 1`,
    ),
  ).toBe(1)
})

/** What the page below holds. */
interface Shop {
  readonly analytics: {
    page(name: string): Promise<unknown>
    track(event: string, properties?: object): Promise<unknown>
    identify(userId: string, traits: object): Promise<unknown>
    user(): Promise<{ anonymousId(): string }>
  }
}

/** A page on an origin of its own, open in a browser, that loads the SDK with no more than where to send. */
async function openShop() {
  const site = Fastify()
  await site.register(fastifyStatic, { root: sdkFolder, prefix: '/sdk/' })
  const load = JSON.stringify({ writeKey, cdnURL: client.url })
  site.get('/', (_request, reply) =>
    reply.type('text/html').send(`<!doctype html><title>A shop</title>
      <script src="/sdk/index.js"></script>
      <script>analytics = AnalyticsNext.AnalyticsBrowser.load(${load})</script>`),
  )
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  const page = await browser.newPage()
  await page.goto(await site.listen({ port: 0 }))
  return page
}
