import { execFile } from 'node:child_process'

export interface Outcome {
  readonly exitCode: number
  /** What it printed; where it failed, what it had to say about that first. */
  readonly output: string
}

/** Runs commands one after the other, as someone in a terminal would. */
export class Shell {
  readonly #folder: string
  readonly #environment: Readonly<Record<string, string>>
  #lastExitCode = 0

  constructor(folder: string, environment: Readonly<Record<string, string>>) {
    this.#folder = folder
    this.#environment = environment
  }

  async run(command: string): Promise<Outcome> {
    const outcome = await this.#run(`(exit ${this.#lastExitCode})\n${command}`)
    this.#lastExitCode = outcome.exitCode
    return outcome
  }

  #run(script: string): Promise<Outcome> {
    return new Promise(resolve => {
      const bash = execFile(
        'bash',
        ['--norc', '-c', script],
        { cwd: this.#folder, env: this.#environment },
        (_error, stdout, stderr) => {
          const exitCode = bash.exitCode ?? 1
          resolve({ exitCode, output: exitCode === 0 ? stdout : stderr + stdout })
        },
      )
    })
  }
}
