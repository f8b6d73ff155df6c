import { ApiError, type ErrorBody, unreachable } from './api-error.ts'

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: unknown
  readonly accept?: string
  readonly signal?: AbortSignal
}

/** Asks the server that the page came from. Throws an `ApiError` for every answer that is not a success. */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const response = await send(path, options)
  if (!response.ok) throw await refusal(response)
  return response
}

/** The same for an answer in JSON, which is trusted to be what the contract says. */
export async function requestJson<Answer>(path: string, options?: RequestOptions): Promise<Answer> {
  const response = await request(path, options)
  return (await response.json()) as Answer
}

async function send(path: string, { method = 'GET', body, accept, signal }: RequestOptions) {
  const headers = new Headers({ Accept: accept ?? 'application/json' })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw unreachable()
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After')) || null
  const body = (await response.json().catch(() => ({}))) as { error?: ErrorBody }
  return new ApiError(response.status, body.error ?? unexplained(response.status), retryAfter)
}

/** For an answer that did not come from Muster itself, such as a proxy's error page. */
function unexplained(status: number): ErrorBody {
  return { code: 'unexplained', message: `The server answered with status ${status} and no explanation.` }
}
