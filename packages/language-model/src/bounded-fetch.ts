/** A model's longest answer is far below this. */
const mostBytes = 2_000_000

/** `fetch` that follows no redirect, so that a key goes nowhere but where it was meant to, and ends an endless answer. */
export async function boundedFetch(
  input: Parameters<typeof fetch>[0],
  init?: RequestInit,
): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' })
  return new Response(response.body?.pipeThrough(limitBytes()) ?? null, response)
}

function limitBytes(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > mostBytes) controller.error(new Error('The answer is too long.'))
      else controller.enqueue(chunk)
    },
  })
}
