import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Call } from '../workspaces/call.ts'
import type { Case, WorkspaceFile } from './case.ts'

/** A workspace with its data, and sentences about it. */
export interface PromptSet {
  readonly workspace: WorkspaceFile
  readonly calls: readonly Call[]
  readonly cases: readonly Case[]
  /** More sentences for the tuned half, by other hands. */
  readonly practice: readonly Case[]
}

export async function readSet(name: string): Promise<PromptSet> {
  const file = (path: string) => new URL(`../workspaces/${name}/${path}`, import.meta.url)
  return {
    workspace: JSON.parse(readFileSync(file('workspace.json'), 'utf8')),
    calls: name === 'shop' ? readCalls(file('data.jsonl.gz')) : await makeCalls(file('calls.ts')),
    cases: lines(readFileSync(file('cases.jsonl'), 'utf8')),
    practice: existsSync(file('practice.jsonl')) ? lines(readFileSync(file('practice.jsonl'), 'utf8')) : [],
  }
}

function readCalls(file: URL): readonly Call[] {
  return lines(gunzipSync(readFileSync(file)).toString())
}

async function makeCalls(file: URL): Promise<readonly Call[]> {
  const { calls } = (await import(file.href)) as { calls: () => Iterable<Call> }
  return [...calls()]
}

function lines<Item>(text: string): Item[] {
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Item)
}
