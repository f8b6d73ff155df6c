import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { gatherComplaints } from './complaints.ts'
import { openBrowser } from './open-browser.ts'

/** Opens an address in a browser of its own: nobody is signed in, and nothing remembered. */
export type OpenPage = (address: string, options?: BrowserContextOptions) => Promise<Page>

/** A browser for the tests of the file. None of its pages may have complained of anything by the end of its test. */
export async function openPages(): Promise<OpenPage> {
  const browser = await openBrowser()
  afterAll(() => browser.close())

  const complaints: (readonly string[])[] = []
  afterEach(async () => {
    await Promise.all(browser.contexts().map(context => context.close()))
    expect(complaints.splice(0).flat()).toEqual([])
  })

  return async (address, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    complaints.push(gatherComplaints(page, new URL(address).origin))
    await page.goto(address)
    return page
  }
}
