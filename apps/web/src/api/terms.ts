import { request } from './request.ts'

/** Accepts the terms of AI features for the workspace; only an owner may. */
export async function acceptTerms(): Promise<void> {
  await request('/v1/terms', { method: 'POST', body: { accept: true } })
}
