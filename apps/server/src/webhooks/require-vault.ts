import { ApiError } from '../http/api-error.ts'
import type { Vault } from './vault.ts'

/** Throws `webhooks_need_secret` where this server can keep no secrets. */
export function requireVault(vault: Vault | undefined): Vault {
  if (vault) return vault
  throw new ApiError(
    422,
    'webhooks_need_secret',
    'Webhooks cannot be used yet: with a PostgreSQL server, start every Muster server with the same MUSTER_SECRET.',
  )
}
