import { Session } from 'chdb'

type Values = Readonly<Record<string, string>>

/**
 * Sessions of the embedded engine, each of which runs one statement at a time. What is set stays set in a session: so
 * each serves only requests with the same settings, and with parameters of the same names.
 */
export class Sessions {
  readonly #folder: string
  readonly #free = new Map<string, Session[]>()
  readonly #kinds = new WeakMap<Session, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** A session in which these are set. Throws what the engine says of a setting. */
  async take(settings: Values, params: Values): Promise<Session> {
    const kind = JSON.stringify([settings, Object.keys(params)])
    const session = this.#freeOf(kind).pop() ?? (await this.#open(settings))
    this.#kinds.set(session, kind)
    await set(
      session,
      Object.entries(params).map(([name, value]) => [`param_${name}`, value]),
    )
    return session
  }

  giveBack(session: Session): void {
    this.#freeOf(this.#kinds.get(session) ?? '').push(session)
  }

  close(): void {
    for (const session of [...this.#free.values()].flat()) session.close()
  }

  #freeOf(kind: string): Session[] {
    const free = this.#free.get(kind) ?? []
    this.#free.set(kind, free)
    return free
  }

  async #open(settings: Values): Promise<Session> {
    const session = new Session(this.#folder)
    try {
      await set(session, Object.entries(settings))
      return session
    } catch (error) {
      session.close()
      throw error
    }
  }
}

async function set(
  session: Session,
  values: readonly (readonly [name: string, value: string])[],
): Promise<void> {
  if (values.length === 0) return
  const wrong = values.find(([name]) => !/^\w+$/.test(name))
  if (wrong) throw new Error(`Code: 115. DB::Exception: Unknown setting ${wrong[0]}. (UNKNOWN_SETTING)`)
  await session.queryAsync(`SET ${values.map(([name, value]) => `${name} = ${quoted(value)}`).join(', ')}`)
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
