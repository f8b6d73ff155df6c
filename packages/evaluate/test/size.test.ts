import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const { outputFiles, metafile } = await build({
  entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
  bundle: true,
  minify: true,
  format: 'esm',
  metafile: true,
  write: false,
})

it('is small enough for a page', () => {
  const [bundle] = outputFiles
  expect(gzipSync(bundle?.contents ?? '').length).toBeLessThan(12_000)
})

it('comes without any package', () => {
  const packages = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes('node_modules/'))
    .map(([file]) => file)
  expect(packages).toEqual([])
})

it('makes no code of text, which a strict policy of a page forbids', () => {
  expect(outputFiles[0]?.text).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(/)
})
