import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { WorkspaceSchema } from '@muster/query'

const workspaces = new URL('../../../eval/workspaces/', import.meta.url)

/** The workspaces of the evaluation of which there is a schema, with their sentences of a length that is read. */
export function readSentences(): readonly { schema: WorkspaceSchema; prompts: readonly string[] }[] {
  return readdirSync(workspaces)
    .filter(name => existsSync(new URL(`${name}/schema.json`, workspaces)))
    .map(name => ({
      schema: JSON.parse(readFileSync(new URL(`${name}/schema.json`, workspaces), 'utf8')),
      prompts: readFileSync(new URL(`${name}/cases.jsonl`, workspaces), 'utf8')
        .trim()
        .split('\n')
        .map(line => String(JSON.parse(line).prompt))
        .filter(prompt => prompt.length >= 20 && prompt.length <= 300),
    }))
}
