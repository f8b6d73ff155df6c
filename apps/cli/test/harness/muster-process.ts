import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/muster.js', import.meta.url))

export type Environment = Readonly<Record<string, string>>

export interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a process of its own, in pipes, with none of this process' settings in its way. */
export class MusterProcess {
  readonly #child: ChildProcessWithoutNullStreams
  readonly ended: Promise<Ended>
  stdout = ''
  stderr = ''

  constructor(args: readonly string[], environment: Environment, input: string | Buffer = '') {
    const { PATH = '' } = process.env
    this.#child = spawn(process.execPath, [program, ...args], { env: { PATH, ...environment } })
    this.#child.stdout.setEncoding('utf8').on('data', text => {
      this.stdout += text
    })
    this.#child.stderr.setEncoding('utf8').on('data', text => {
      this.stderr += text
    })
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject)
      this.#child.once('close', exitCode => resolve({ exitCode, stdout: this.stdout, stderr: this.stderr }))
    })
    this.#child.stdin.end(input)
  }

  /** Resolves once it has printed a text; throws if it ends without. */
  async prints(text: string): Promise<void> {
    const printed = new Promise<void>(resolve => {
      this.#child.stdout.on('data', () => this.stdout.includes(text) && resolve())
    })
    const ended = await Promise.race([printed, this.ended])
    if (ended) throw new Error(`It ended with ${ended.exitCode} and never printed “${text}”: ${ended.stderr}`)
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }
}

/** Runs a command to its end. */
export function muster(
  args: readonly string[],
  environment: Environment,
  input?: string | Buffer,
): Promise<Ended> {
  return new MusterProcess(args, environment, input).ended
}
