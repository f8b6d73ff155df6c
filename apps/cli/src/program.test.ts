import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgram, endOfProgram } from './program.ts'

let output: string

beforeEach(() => {
  output = ''
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation(text => {
      output += text
      return true
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
})

async function run(...args: string[]): Promise<number | undefined> {
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    return endOfProgram(error)
  }
}

const commands = ['start', 'build', 'explain', 'audiences', 'export', 'plan', 'apply', 'import']
const ofAudiences = ['list', 'show', 'create', 'edit', 'order', 'members', 'history', 'compute', 'delete']

test.each([[[]], ...commands.map(name => [[name]]), ...ofAudiences.map(name => [['audiences', name]])])(
  'help of %j ends well, with examples and exit codes',
  async command => {
    expect(await run(...command, '--help')).toBe(0)
    expect(output).toContain('Examples:\n  ')
    expect(output).toContain('Exit codes:\n  0  done')
  },
)

test('the version ends well', async () => {
  expect(await run('--version')).toBe(0)
  expect(output).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test.each([
  [[]],
  [['conjure']],
  [['build']],
  [['import', 'a.jsonl', 'b.jsonl']],
  [['explain', '--user', 'ada']],
  [['explain', "audience('vip')"]],
  [['explain', "audience('vip')", '--audience', 'vip', '--user', 'ada']],
  [['explain', "audience('vip')", '--user', 'ada', '--group', 'acme']],
  [['audiences']],
  [['audiences', 'create', '--query', "audience('vip')"]],
  [['audiences', 'create', '--name', 'A']],
  [['audiences', 'create', '--name', 'A', '--query', "audience('vip')", '--prompt', 'VIPs']],
  [['audiences', 'edit', 'vip']],
  [['audiences', 'edit', 'vip', '--restore', '1', '--name', 'A']],
  [['audiences', 'edit', 'vip', '--enable', '--disable']],
  [['audiences', 'order', '--move', 'vip']],
  [['audiences', 'order', '--to', '1']],
  [['audiences', 'order', 'vip', '--move', 'vip', '--to', '1']],
  [['audiences', 'members', 'vip', '--json', '--csv']],
  [['audiences', 'history', 'vip', '--since', 'yesterday']],
  [['apply', 'a', 'b']],
  [['build', 'everyone', '--limit', '0']],
  [['build', 'everyone', '--at', 'yesterday']],
  [['build', 'everyone', '--url', 'localhost']],
])('%j is wrong use', async args => {
  expect(await run(...args)).toBe(2)
})
