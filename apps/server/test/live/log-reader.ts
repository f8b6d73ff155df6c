import type { Client } from '../harness/client.ts'

/** A transition as the API tells of it. */
export interface ToldTransition {
  readonly id: string
  readonly audience: string
  readonly change: 'entered' | 'exited'
  readonly at: string
  readonly reason: string
  readonly position: number
}

/** What never changes of a transition: its profile may have more names later. */
function told({ id, audience, change, at, reason, position }: ToldTransition): ToldTransition {
  return { id, audience, change, at, reason, position }
}

/** Reads a workspace's transitions as they come, and goes on where it stopped, as its users do. */
export class LogReader {
  readonly read: ToldTransition[] = []
  #cursor = '0'

  /** Reads what is new; how much that was. */
  async goOn(client: Client): Promise<number> {
    const before = this.read.length
    for (let next: string | null = this.#cursor; next !== null; ) {
      const response = await client.api(`transitions?limit=1000&cursor=${next}`)
      if (!response.ok) throw new Error(await response.text())
      const answer = (await response.json()) as {
        transitions: ToldTransition[]
        next: string | null
        cursor: string
      }
      this.read.push(...answer.transitions.map(told))
      this.#cursor = answer.cursor
      next = answer.next
    }
    return this.read.length - before
  }

  /** Who is in an audience by what was read, sorted. Throws where somebody enters or leaves twice in a row. */
  members(audience: string): string[] {
    const members = new Set<string>()
    for (const { id, change, position } of this.read.filter(told => told.audience === audience)) {
      if (members.has(id) === (change === 'entered'))
        throw new Error(`${id} ${change} ${audience} twice, at ${position}.`)
      if (change === 'entered') members.add(id)
      else members.delete(id)
    }
    return [...members].sort()
  }
}
