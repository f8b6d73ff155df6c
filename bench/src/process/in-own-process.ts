import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * What a module answers to a task in a process of its own, so that neither memory nor caches of one measurement are in
 * another. The module calls `answer`. Rejects where the process fails.
 */
export async function inOwnProcess<Answer>(module: URL, task: object): Promise<Answer> {
  const child = fork(fileURLToPath(module), [JSON.stringify(task)])
  const answered = once(child, 'message')
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${fileURLToPath(module)} ended with ${code}.`)
  const [answer] = await answered
  return answer
}
