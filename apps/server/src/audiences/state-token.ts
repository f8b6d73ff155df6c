import { createHash } from 'node:crypto'

/** Stands for the audiences of a workspace as they are: another one once any of them, or their order, has changed. */
export function stateToken(rows: readonly { readonly key: string; readonly version: number }[]): string {
  const state = rows.map(({ key, version }) => `${key}:${version}`).join('\n')
  return createHash('sha256').update(state).digest('base64url')
}
