/** What a model says, or how its provider fails to answer. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: object | string }
  | { readonly kind: 'refusal' | 'cut_off' | 'nothing' }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  | { readonly kind: 'silence' | 'broken_off' | 'endless' }

/** A reply as a provider puts it: its body, by the address that was asked. */
export function bodyOf(
  reply: Extract<Reply, { kind: 'answer' | 'refusal' | 'cut_off' | 'nothing' }>,
  path: string,
): object {
  switch (path) {
    case '/v1/responses':
      return ofResponses(reply)
    case '/v1/chat/completions':
      return ofChat(reply)
    case '/v1/messages':
      return ofMessages(reply)
    default:
      throw new Error(`No provider has anything at ${path}.`)
  }
}

type Said = Parameters<typeof bodyOf>[0]

/** Half of an answer: what a model has written when its tokens run out. */
const half = '{"query": {"kind": "comparison", "left"'

function textOf(said: Said): string {
  if (said.kind === 'cut_off') return half
  if (said.kind !== 'answer') return ''
  return typeof said.answer === 'string' ? said.answer : JSON.stringify(said.answer)
}

function ofResponses(said: Said): object {
  const content =
    said.kind === 'refusal'
      ? { type: 'refusal', refusal: 'I cannot help with that.' }
      : { type: 'output_text', text: textOf(said), annotations: [] }
  return {
    id: 'resp_1',
    object: 'response',
    created_at: 1_780_000_000,
    status: said.kind === 'cut_off' ? 'incomplete' : 'completed',
    incomplete_details: said.kind === 'cut_off' ? { reason: 'max_output_tokens' } : null,
    error: null,
    model: 'scripted',
    output:
      said.kind === 'nothing'
        ? []
        : [{ type: 'message', id: 'msg_1', status: 'completed', role: 'assistant', content: [content] }],
    usage: { input_tokens: 10, output_tokens: 5, total_tokens: 15 },
  }
}

function ofChat(said: Said): object {
  const message = {
    role: 'assistant',
    content: said.kind === 'refusal' || said.kind === 'nothing' ? null : textOf(said),
    refusal: said.kind === 'refusal' ? 'I cannot help with that.' : null,
  }
  const reasons = { answer: 'stop', nothing: 'stop', refusal: 'content_filter', cut_off: 'length' }
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_780_000_000,
    model: 'scripted',
    choices: [{ index: 0, message, finish_reason: reasons[said.kind] }],
    usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
  }
}

function ofMessages(said: Said): object {
  const tool = said.kind === 'answer' && typeof said.answer === 'object'
  const reasons = {
    answer: tool ? 'tool_use' : 'end_turn',
    nothing: 'end_turn',
    refusal: 'refusal',
    cut_off: 'max_tokens',
  }
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'scripted',
    content: tool
      ? [{ type: 'tool_use', id: 'toolu_1', name: 'json', input: said.answer }]
      : said.kind === 'answer' || said.kind === 'cut_off'
        ? [{ type: 'text', text: textOf(said) }]
        : [],
    stop_reason: reasons[said.kind],
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 5 },
  }
}
