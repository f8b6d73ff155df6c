import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the figures in the doc are those in the file', () => {
  const [, ...figures] = read('../../examples/cdnow/figures.tsv').trim().split('\n')
  const rows = [...read('../sample-data.md').matchAll(/^\| `(.+)` +\| +([\d,]+) \|$/gm)]
  expect(rows.map(([, query, profiles = '']) => `${query}\t${profiles.replace(',', '')}`)).toEqual(figures)
})

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
