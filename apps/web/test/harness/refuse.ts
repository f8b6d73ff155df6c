import type { Page } from 'playwright-core'

interface Refusal {
  readonly status: number
  readonly code: string
  readonly details?: readonly object[]
}

const path = '**/v1/audiences/generate'

/** Has every sentence refused in a way that takes a language model to come about, until it is called off. */
export async function refuse(
  page: Page,
  { status, code, details = [] }: Refusal,
): Promise<() => Promise<void>> {
  await page.route(path, route =>
    route.fulfill({ status, json: { error: { code, message: 'As the server says.', details } } }),
  )
  return () => page.unroute(path)
}
