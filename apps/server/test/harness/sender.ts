import type { Client } from './client.ts'

/** How many calls are in a batch. */
const batchSize = 20

/** Sends batches of one event over eight connections, and remembers which were acknowledged. Each batch has its own user. */
export class Sender {
  readonly event: string
  readonly acknowledged: string[] = []
  readonly unacknowledged: string[] = []
  /** Resolves at the first acknowledgement. */
  readonly firstAcknowledged: Promise<void>
  #onAcknowledged = () => {}
  #sent = 0

  constructor(event: string) {
    this.event = event
    this.firstAcknowledged = new Promise(resolve => {
      this.#onAcknowledged = resolve
    })
  }

  /** Sends until the server answers no more. */
  async sendUntilFailure(client: Client): Promise<void> {
    const connections = Array.from({ length: 8 }, async () => {
      while (await this.#send(client, `${this.event} ${this.#sent++}`)) this.#onAcknowledged()
    })
    await Promise.all(connections)
  }

  /** The users whose batch is there, each of its calls once. */
  async findComplete(client: Client): Promise<string[]> {
    const { sample } = await client.preview(`event('${this.event}').count() = ${batchSize}`)
    return sample.flatMap(({ identifiers }) => identifiers.map(({ id }) => id)).sort()
  }

  /** How many users have a call twice. */
  countRepeated(client: Client): Promise<number> {
    return client.count(`event('${this.event}').count() > ${batchSize}`)
  }

  /** Sends again what was not acknowledged. */
  async retry(client: Client): Promise<void> {
    for (const user of this.unacknowledged.splice(0)) await this.#send(client, user)
  }

  async #send(client: Client, user: string): Promise<boolean> {
    const batch = Array.from({ length: batchSize }, (_, n) => ({
      type: 'track',
      userId: user,
      messageId: `${user} ${n}`,
      event: this.event,
    }))
    const taken = await client.send('batch', { batch }).then(
      response => response.ok,
      () => false,
    )
    if (taken) this.acknowledged.push(user)
    else this.unacknowledged.push(user)
    return taken
  }
}
