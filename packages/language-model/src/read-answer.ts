import { type Answer, answerSchema } from './answer.ts'

const mostProblems = 10

/** The deepest that a query within the language's limits can be, as JSON, with room to spare. */
const deepest = 200

/** What a model wrote as an answer, or what is wrong with it, a sentence each. Takes any text. */
export function readAnswer(text: string): Answer | { readonly problems: readonly string[] } {
  const json = parseJson(withoutFence(text))
  if (json === undefined) return { problems: ['The answer is not JSON.'] }
  if (isDeeperThan(json, deepest)) return { problems: ['The answer is nested too deeply.'] }
  const { data, error } = answerSchema.safeParse(json)
  if (data) return data
  return {
    problems: error.issues
      .slice(0, mostProblems)
      .map(({ path, message }) => `At ${path.length > 0 ? path.join('.') : 'the top'}: ${message}.`),
  }
}

/** Some put JSON between three backticks, whatever they are told. */
function withoutFence(text: string): string {
  return /^\s*```(?:json)?\s*\n(?<inside>[\s\S]*?)\n\s*```\s*$/.exec(text)?.groups?.inside ?? text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(inside => isDeeperThan(inside, levels - 1))
}
