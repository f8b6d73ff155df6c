import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether a built file is there and as new as all that it is made from: files, and folders with all they hold.
 *
 * @param {string} built
 * @param {readonly string[]} sources
 * @returns {Promise<boolean>}
 */
export async function isUpToDate(built, sources) {
  const builtAt = await changedAt(built)
  if (builtAt === undefined) return false
  const changes = await Promise.all(sources.map(lastChange))
  return Math.max(...changes) <= builtAt
}

/**
 * A folder's own time counts too: it moves when a file is removed.
 *
 * @param {string} path
 */
async function lastChange(path) {
  const entries = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all([path, ...entries.map(entry => join(path, entry))].map(changedAt))
  return Math.max(...times.map(time => time ?? 0))
}

/** @param {string} path */
async function changedAt(path) {
  const stats = await stat(path).catch(() => undefined)
  return stats?.mtimeMs
}
