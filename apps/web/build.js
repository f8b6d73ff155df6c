import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isUpToDate } from '@muster/build'

const root = fileURLToPath(new URL('.', import.meta.url))
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map(name =>
  join(root, name),
)

/** Where the built page lies. */
export const pageFolder = join(root, 'dist')

/**
 * Builds the page, unless the one that is there is as new as its sources; says so first if it does.
 *
 * @param {() => void} [onBuild]
 */
export async function buildPage(onBuild) {
  if (await isUpToDate(join(pageFolder, 'index.html'), sources)) return
  onBuild?.()
  const restoreEnvironment = pretendProduction()
  try {
    const { build } = await import('vite')
    // Nothing is removed, so that processes that build at once do not take each other's files away.
    await build({ root, logLevel: 'silent', build: { emptyOutDir: false } })
  } finally {
    restoreEnvironment()
  }
}

/** Vite takes React's development build when `NODE_ENV` is set to anything else, and sets it for good when it is not. */
function pretendProduction() {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  return () => {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}
