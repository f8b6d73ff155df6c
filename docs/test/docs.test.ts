import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startMuster } from '../../apps/cli/test/harness/start-muster.ts'
import { temporaryFolder } from '../../apps/cli/test/harness/temporary-folder.ts'
import { layOut, matches } from './matches.ts'
import { readExamples } from './read-examples.ts'
import { type Outcome, Shell } from './shell.ts'

// Every example of the docs, run in their order against one demo server, as a reader would who follows them.

// Webhooks go to a receiver on this machine.
const server = await startMuster({ MUSTER_WEBHOOK_PRIVATE: '1' })
const documentedUrl = 'http://127.0.0.1:3000'

const programs = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))
const shell = new Shell(await temporaryFolder(), {
  PATH: `${programs}:${process.env.PATH}`,
  MUSTER_URL: server.url,
  MUSTER_API_KEY: printed(/API key {4}(\S+)/),
  MUSTER_WRITE_KEY: printed(/Write key {2}(\S+)/),
})

describe.each(['cli.md', 'api.md', 'sample-data.md', 'audiences-as-files.md', 'webhooks.md'])('%s', name => {
  const examples = readExamples(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))

  test.each(examples)('line $line: $command', async ({ command, output, fails }) => {
    const outcome = await follow(command)
    if (!matches(outcome.output, output)) expect(layOut(outcome.output)).toBe(output)
    expect(outcome.exitCode !== 0).toBe(fails)
  })
})

/** The server that the docs speak of is the one that runs here; its start is done, and has said what it says. */
async function follow(command: string): Promise<Outcome> {
  const outcome =
    command === 'muster start'
      ? { exitCode: 0, output: server.banner }
      : await shell.run(command.replaceAll(documentedUrl, server.url))
  const output = outcome.output.replaceAll(` --url ${server.url}`, '').replaceAll(server.url, documentedUrl)
  return { ...outcome, output }
}

function printed(pattern: RegExp): string {
  const [, text] = pattern.exec(server.banner) ?? []
  if (text === undefined) throw new Error(`The server did not print ${pattern}.`)
  return text
}
