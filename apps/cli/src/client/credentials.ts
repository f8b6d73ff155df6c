import { exitCodes, Failure } from '../failure.ts'

/** What lets a request in, and what to tell when it does not. */
export interface Credentials {
  readonly authorization: string
  readonly refusal: string
}

export function apiKeyCredentials(key: string | undefined): Credentials {
  const advice = 'Pass one with --key or MUSTER_API_KEY; the first `muster start` prints one.'
  if (!key) throw new Failure(exitCodes.misused, `An API key is needed. ${advice}`)
  return { authorization: `Bearer ${key}`, refusal: `The server does not accept this API key. ${advice}` }
}

export function writeKeyCredentials(key: string | undefined): Credentials {
  const advice = 'Pass one with --write-key or MUSTER_WRITE_KEY; the first `muster start` prints one.'
  if (!key) throw new Failure(exitCodes.misused, `A write key is needed. ${advice}`)
  const basic = Buffer.from(`${key}:`).toString('base64')
  return { authorization: `Basic ${basic}`, refusal: `The server does not accept this write key. ${advice}` }
}
