import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { buildPage, pageFolder } from './build.js'

const index = join(pageFolder, 'index.html')

beforeAll(() => buildPage(), 60_000)

it('leaves a page alone that is as new as its sources', async () => {
  const before = await stat(index)
  await buildPage()
  expect((await stat(index)).mtimeMs).toBe(before.mtimeMs)
})

it('has only scripts and styles of its own origin, and none inline', async () => {
  const html = await readFile(index, 'utf8')
  expect(html).toMatch(/<script type="module"[^>]* src="\/assets\/[^"]+\.js"><\/script>/)
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style|https?:/)
})

it('holds React as it is meant for production, whatever the environment says', async () => {
  const scripts = (await readdir(join(pageFolder, 'assets'))).filter(name => name.endsWith('.js'))
  const texts = await Promise.all(scripts.map(name => readFile(join(pageFolder, 'assets', name), 'utf8')))
  expect(texts.join()).not.toContain('Download the React DevTools')
  expect(process.env.NODE_ENV).toBe('test')
})
