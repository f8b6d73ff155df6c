import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json']

/** Where the built page lies. */
export const pageFolder = join(root, 'dist')

/** Builds the page, unless the one that is there is as new as its sources. */
export async function buildPage(): Promise<void> {
  if (await isFresh()) return
  const restoreEnvironment = pretendProduction()
  try {
    const { build } = await import('vite')
    // Nothing is removed, so that processes that build at once do not take each other's files away.
    await build({ root, logLevel: 'warn', build: { emptyOutDir: false } })
  } finally {
    restoreEnvironment()
  }
}

async function isFresh(): Promise<boolean> {
  const built = await changedAt(join(pageFolder, 'index.html'))
  if (built === undefined) return false
  const changes = await Promise.all(sources.map(source => lastChange(join(root, source))))
  return Math.max(...changes) <= built
}

/** A folder counts with all it holds, and with its own time, which moves when a file is removed. */
async function lastChange(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true }).catch(() => [])
  const times = await Promise.all([path, ...entries.map(entry => join(path, entry))].map(changedAt))
  return Math.max(...times.map(time => time ?? 0))
}

async function changedAt(path: string): Promise<number | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats?.mtimeMs
}

/** Vite takes React's development build when `NODE_ENV` is set to anything else, and sets it for good when it is not. */
function pretendProduction(): () => void {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  return () => {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}
