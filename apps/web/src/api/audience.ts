import { requestJson } from './request.ts'

export interface NewAudience {
  readonly name: string
  readonly query: string
  readonly description: string
}

export interface Audience extends NewAudience {
  readonly key: string
}

export function saveAudience(audience: NewAudience): Promise<Audience> {
  return requestJson<Audience>('/v1/audiences', { method: 'POST', body: audience })
}
