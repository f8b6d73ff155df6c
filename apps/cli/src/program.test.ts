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

test.each([[[]], [['start']], [['build']], [['explain']], [['import']]])(
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
  [['build', 'everyone', '--limit', '0']],
  [['build', 'everyone', '--at', 'yesterday']],
  [['build', 'everyone', '--url', 'localhost']],
])('%j is wrong use', async args => {
  expect(await run(...args)).toBe(2)
})
