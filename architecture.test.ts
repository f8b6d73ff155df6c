import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Each room, and the rooms whose doors its code may use; docs/architecture.md says why. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'packages/query': [],
  'packages/warehouse': ['@muster/query'],
  'packages/evaluate': ['@muster/query'],
  'packages/visitor': [],
  'packages/prompt': ['@muster/query'],
  'packages/wordnet': [],
  'packages/language-model': ['@muster/query'],
  'apps/server': [
    '@muster/query',
    '@muster/evaluate',
    '@muster/evaluate/explain',
    '@muster/evaluate/live',
    '@muster/warehouse',
    '@muster/visitor',
    '@muster/prompt',
    '@muster/wordnet',
    '@muster/language-model',
    '@muster/example-cdnow',
  ],
  'apps/web': ['@muster/build'],
  'apps/cli': ['@muster/query', '@muster/server', '@muster/web', '@muster/build'],
  build: [],
  eval: ['@muster/query'],
  proof: ['@muster/query', '@muster/query/testing', '@muster/evaluate', '@muster/warehouse'],
  bench: [
    '@muster/query',
    '@muster/query/testing',
    '@muster/evaluate',
    '@muster/prompt',
    '@muster/wordnet',
    '@muster/warehouse',
    '@muster/warehouse/sql',
  ],
}

const imports = /(?:from|import)\s*\(?\s*'([^']+)'/g

test.each(Object.entries(rooms))('%s imports only what it may, and through the door', (room, doors) => {
  const wrong = sourceFiles(room).flatMap(file =>
    importsOf(file)
      .filter(name => isOtherRoom(name, file, room) && !doors.includes(name))
      .map(name => `${file} imports ${name}`),
  )
  expect(wrong).toEqual([])
})

test.each(Object.entries(rooms))(
  '%s depends on the rooms that it may import, and no others',
  (room, doors) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'))
    const others = Object.keys(dependencies).filter(
      name => name.startsWith('@muster/') && !doors.includes(name),
    )
    expect(others).toEqual([])
  },
)

test('the rooms that also run in a page do no I/O', () => {
  const nodeModules = ['packages/query', 'packages/evaluate', 'packages/visitor', 'packages/prompt']
    .flatMap(sourceFiles)
    .filter(file => importsOf(file).some(name => name.startsWith('node:')))
  expect(nodeModules).toEqual([])
})

/** Tests may use every room's door: what they hold true often spans two. */
function sourceFiles(room: string): string[] {
  return readdirSync(join(room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(tsx?|js)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map(file => join(room, 'src', file))
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(imports)].map(([, name = '']) => name)
}

function isOtherRoom(name: string, file: string, room: string): boolean {
  if (name.startsWith('@muster/')) return true
  return name.startsWith('.') && !join(file, '..', name).startsWith(`${room}/`)
}
