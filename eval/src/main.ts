import { parseArgs } from 'node:util'
import type { Case } from './case.ts'
import { withMuster } from './muster.ts'
import { readSet } from './read-set.ts'
import { type Scored, score, verdicts } from './score.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', multiple: true },
    part: { type: 'string', multiple: true },
    list: { type: 'boolean' },
  },
})
if (positionals[0] !== 'prompts') {
  console.error(
    'Usage: npm run eval -- prompts [--set shop|bank|school|game] [--part tuned|held|practice] [--list]',
  )
  process.exit(2)
}

for (const name of values.set ?? ['shop', 'bank', 'school', 'game']) {
  const set = await readSet(name)
  const parts = {
    tuned: set.cases.filter(isTuned),
    held: set.cases.filter(one => !isTuned(one)),
    practice: set.practice,
  }
  await withMuster({ MUSTER_LOOKBACK_DAYS: '365' }, async muster => {
    await muster.load(set)
    for (const [part, cases] of Object.entries(parts)) {
      if (cases.length === 0 || (values.part && !values.part.includes(part))) continue
      const scored: (Scored & { one: Case })[] = []
      for (const one of cases) scored.push({ ...(await score(muster, one, set.workspace.now)), one })
      report(`${name} ${part}`, scored)
    }
  })
}

function report(name: string, scored: readonly (Scored & { one: Case })[]): void {
  const counts = verdicts.map(verdict => `${verdict} ${scored.filter(one => one.verdict === verdict).length}`)
  console.log(`${name}: ${scored.length}; ${counts.join(', ')}`)
  if (!values.list) return
  for (const { verdict, answer, one } of scored) {
    if (verdict === 'right') continue
    const wanted = (one.gold ?? one.error ?? []).slice(0, 2).join(' ## ')
    console.log(
      `${verdict.padEnd(8)} ${one.id} ${one.prompt}\n           ${answer}\n           gold ${wanted}`,
    )
  }
}

/** Only these, and the practice, may be looked at to better the interpreter. */
function isTuned({ id }: Case): boolean {
  return id.startsWith('shop') || Number(id.slice(-3)) % 2 === 0
}
