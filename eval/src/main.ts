import { parseArgs } from 'node:util'
import type { Case } from './case.ts'
import { withMuster } from './muster.ts'
import { readSet } from './read-set.ts'
import { type Scored, score } from './score.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { set: { type: 'string', multiple: true }, half: { type: 'string' }, all: { type: 'boolean' } },
})
if (positionals[0] !== 'prompts') {
  console.error('Usage: npm run eval -- prompts [--set shop|bank|school|game] [--half tuned|held] [--all]')
  process.exit(2)
}

for (const name of values.set ?? ['shop', 'bank', 'school', 'game']) {
  const set = await readSet(name)
  const cases = set.cases.filter(one => !values.half || halfOf(one) === values.half)
  const scored = await withMuster({ MUSTER_LOOKBACK_DAYS: '365' }, async muster => {
    await muster.load(set)
    const scores: (Scored & { one: Case })[] = []
    for (const one of cases) scores.push({ ...(await score(muster, one, set.workspace.now)), one })
    return scores
  })
  const count = (verdict: string) => scored.filter(one => one.verdict === verdict).length
  console.log(
    `${name}: ${scored.length}; right ${count('right')}, refused ${count('refused')}, wrong ${count('wrong')}, silent ${count('silent')}, accepted ${count('accepted')}, misnamed ${count('misnamed')}`,
  )
  for (const { verdict, answer, one } of scored) {
    if (verdict === 'right' && !values.all) continue
    console.log(
      `${verdict.padEnd(8)} ${one.id} ${one.prompt}\n           ${answer}\n           gold ${(one.gold ?? one.error ?? []).slice(0, 2).join(' ## ')}`,
    )
  }
}

function halfOf({ id }: Case): 'tuned' | 'held' {
  return Number(id.slice(-3)) % 2 === 0 ? 'tuned' : 'held'
}
