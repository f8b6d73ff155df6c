import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'
import manifest from '../../../../package.json' with { type: 'json' }

const unpacked = join(tmpdir(), `muster-chromium-${manifest.devDependencies['@sparticuz/chromium']}`)

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${unpacked}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`

/** Flags that make the browser more trusting, or less stable, than the ones people have. */
const unlike = new Set([
  '--allow-running-insecure-content',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--single-process',
])

/** Chromium as the npm package carries it, with the font that it brings before any of the machine's own. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(unpacked)) await unpack()
  return playwright.launch({
    executablePath: join(unpacked, 'chromium'),
    args: chromium.args.filter(flag => !unlike.has(flag)),
    env: { ...process.env, FONTCONFIG_FILE: join(unpacked, 'fonts.conf') },
  })
}

/** Other processes may unpack at the same time, so each does so in a folder of its own, and the first one's stays. */
async function unpack(): Promise<void> {
  const folder = await mkdtemp(`${unpacked}-`)
  await inTemporaryFolder(folder, () => chromium.executablePath())
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration)
  await rename(folder, unpacked).catch(() => rm(folder, { recursive: true }))
}

/** The package unpacks into the system's temporary folder, wherever that is. */
async function inTemporaryFolder(folder: string, act: () => Promise<unknown>): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  await act().finally(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
}
