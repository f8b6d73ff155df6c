import type { ConsoleMessage, Page } from 'playwright-core'

/** Gathers what a page ought never to cause: errors in the console, violations of its policy, requests to elsewhere. */
export function gatherComplaints(page: Page, origin: string): readonly string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(`thrown: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !isAnswer(message)) complaints.push(`console: ${message.text()}`)
  })
  page.on('request', request => {
    if (new URL(request.url()).origin !== origin) complaints.push(`request: ${request.url()}`)
  })
  return complaints
}

/** The browser itself notes every answer of the API that is a refusal, and every one that does not come. */
function isAnswer(message: ConsoleMessage): boolean {
  return message.text().startsWith('Failed to load resource') && message.location().url.includes('/v1/')
}
