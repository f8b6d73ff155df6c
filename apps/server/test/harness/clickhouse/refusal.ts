/** What the interface answers instead of a result: its status, and the engine's exception. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string, type: string) {
    super(`Code: ${code}. DB::Exception: ${message}. (${type})`)
    this.status = status
    this.code = code
  }
}

/** Statuses that a server gives some of its exceptions; others are 500. */
const statuses: Readonly<Record<number, number>> = {
  ...Object.fromEntries([6, 27, 36, 38, 41, 43, 44, 47, 53, 62, 70, 72].map(code => [code, 400])),
  ...Object.fromEntries([46, 60, 81].map(code => [code, 404])),
  159: 408,
}

/** What the engine threw, with the code that its message begins with. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const message = error instanceof Error ? error.message : String(error)
  const [, number = '1002', text = message] = /Code: (\d+)\. DB::Exception: (.*)$/s.exec(message) ?? []
  const [, what = text, type = 'UNKNOWN_EXCEPTION'] = /^(.*)\. \(([A-Z0-9_]+)\)/s.exec(text) ?? []
  return new Refusal(statuses[Number(number)] ?? 500, Number(number), what, type)
}
