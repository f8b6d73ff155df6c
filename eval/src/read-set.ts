import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Call } from '../workspaces/call.ts'
import { callsFromSchema } from '../workspaces/from-schema.ts'
import type { Case, WorkspaceFile } from './case.ts'

/** A workspace with its data, and sentences about it. */
export interface PromptSet {
  readonly workspace: WorkspaceFile
  readonly calls: readonly Call[]
  readonly cases: readonly Case[]
  /** More sentences for the tuned half, by other hands. */
  readonly practice: readonly Case[]
}

/** The workspaces that there are, in the order of their names. */
export async function setNames(): Promise<string[]> {
  const entries = await readdir(new URL('../workspaces', import.meta.url), { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

export async function readSet(name: string): Promise<PromptSet> {
  const file = (path: string) => new URL(`../workspaces/${name}/${path}`, import.meta.url)
  const workspace: WorkspaceFile = JSON.parse(readFileSync(file('workspace.json'), 'utf8'))
  return {
    workspace,
    calls: await callsOf(file, workspace.now),
    cases: lines(readFileSync(file('cases.jsonl'), 'utf8')),
    practice: existsSync(file('practice.jsonl')) ? lines(readFileSync(file('practice.jsonl'), 'utf8')) : [],
  }
}

/** As they were recorded; as somebody made them up; or as the schema alone allows. */
async function callsOf(file: (path: string) => URL, now: string): Promise<readonly Call[]> {
  if (existsSync(file('data.jsonl.gz'))) return readCalls(file('data.jsonl.gz'))
  if (existsSync(file('calls.ts'))) return makeCalls(file('calls.ts'))
  return [...callsFromSchema(JSON.parse(readFileSync(file('schema.json'), 'utf8')), now)]
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
