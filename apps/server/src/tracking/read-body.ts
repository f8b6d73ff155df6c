import { UnreadableRequest } from './tracking-error.ts'

/** The body of a tracking request, whatever content type it was said to have. */
export class Body {
  readonly json: object
  readonly bytes: number

  /** Throws `UnreadableRequest` for what is no JSON object. */
  constructor(text: string) {
    const json: unknown = parseJson(text)
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw new UnreadableRequest('The body must be a JSON object.')
    this.json = json
    this.bytes = Buffer.byteLength(text)
  }

  get writeKey(): string | undefined {
    const key = 'writeKey' in this.json ? this.json.writeKey : undefined
    return typeof key === 'string' ? key : undefined
  }
}

/** For Fastify: reads a body that came as text. */
export async function readBody(_request: unknown, text: string): Promise<Body> {
  return new Body(text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableRequest(`The body is not JSON: ${(error as SyntaxError).message}.`)
  }
}
