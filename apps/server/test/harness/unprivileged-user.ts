import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface UnprivilegedUser {
  readonly uid: number
  readonly gid: number
}

/** Whom to run as what must not run as root; undefined where this process is not root itself. */
export async function unprivilegedUser(): Promise<UnprivilegedUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const [uid, gid] = await Promise.all(['-u', '-g'].map(idOfNobody))
  if (uid === undefined || gid === undefined) throw new Error('There is no user “nobody”.')
  return { uid, gid }
}

async function idOfNobody(kind: string): Promise<number> {
  const { stdout } = await promisify(execFile)('id', [kind, 'nobody'])
  return Number(stdout)
}
