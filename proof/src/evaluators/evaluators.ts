import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type History, Warehouse } from '@muster/warehouse'
import type { Evaluator } from './evaluator.ts'
import { InProcess } from './in-process.ts'
import { memberName } from './member-name.ts'
import { oracle } from './oracle.ts'
import { Sql } from './sql.ts'
import { StoredWorkspaces } from './stored-workspaces.ts'

/** The three that must agree, over a warehouse of their own. */
export class Evaluators {
  readonly all: readonly Evaluator[]
  readonly #warehouse: Warehouse
  readonly #folder: string

  private constructor(warehouse: Warehouse, folder: string) {
    this.#warehouse = warehouse
    this.#folder = folder
    const workspaces = new StoredWorkspaces(warehouse)
    // What is evaluated in this process was read back from the database, so that storing and reading are held to it too.
    const inProcess = new InProcess(async workspace => {
      const { profiles, accounts } = await workspaces.of(workspace)
      return { profiles: byName(profiles), accounts: byName(accounts) }
    })
    this.all = [oracle, inProcess, new Sql(warehouse, workspaces)]
  }

  static async open(): Promise<Evaluators> {
    const folder = await mkdtemp(join(tmpdir(), 'muster-proof-'))
    return new Evaluators(await Warehouse.open({ path: folder }), folder)
  }

  async close(): Promise<void> {
    await this.#warehouse.close()
    await rm(this.#folder, { recursive: true })
  }
}

function byName(histories: readonly History[]): Map<string, History> {
  return new Map(histories.map(history => [memberName(history), history]))
}
