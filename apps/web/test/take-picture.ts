import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { Builder } from './harness/builder.ts'
import { openBrowser } from './harness/open-browser.ts'

// Takes the picture of the builder that the README shows, of a running demo:
// npx tsx apps/web/test/take-picture.ts <the link that `muster start` prints>

const picture = fileURLToPath(new URL('../../../docs/images/builder.png', import.meta.url))
const [, , signInLink = 'http://127.0.0.1:3000'] = argv

const browser = await openBrowser()
const page = await browser.newPage({ viewport: { width: 1280, height: 1020 }, reducedMotion: 'reduce' })
await page.goto(signInLink)

const builder = new Builder(page)
await builder.build("People in Texas who opened an email in the last 60 days and haven't purchased recently")
await builder.profiles.waitFor()
await page.mouse.move(0, 0)
await page.screenshot({ path: picture })
await browser.close()
