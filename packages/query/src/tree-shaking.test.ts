import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** The packages whose code is in the bundle of a page that imports these names from the room's door. */
async function packagesBehind(names: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: `import { ${names} } from '@muster/query'; console.log(${names})`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    minify: true,
    treeShaking: true,
    metafile: true,
    write: false,
  })
  const inputs = Object.values(metafile.outputs).flatMap(output => Object.entries(output.inputs))
  const packages = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [])
  return [...new Set(packages)]
}

it('what an evaluator needs comes without the parser and the schema', async () => {
  const names =
    'parseDate, isDate, toMilliseconds, intervalOf, parsePath, printPath, print, describe, lookback, references, readAudiences, isAboutAccounts, membershipDuration, printMembership'
  expect(await packagesBehind(names)).toEqual([])
})

it('the parser and the schema come with what they are made of', async () => {
  expect(await packagesBehind('querySchema')).toEqual(['zod'])
  expect(await packagesBehind('parse')).toContain('chevrotain')
})
