import { parseArgs } from 'node:util'
import type { Case } from './case.ts'
import { withMuster } from './muster.ts'
import { readSet, setNames } from './read-set.ts'
import { type Scored, score, type Verdict, verdicts } from './score.ts'

type Result = Scored & { readonly one: Case }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', multiple: true },
    part: { type: 'string', multiple: true },
    list: { type: 'boolean' },
    tags: { type: 'boolean' },
  },
})
if (positionals[0] !== 'prompts') {
  console.error(
    'Usage: npm run eval -- prompts [--set <name>] [--part tuned|held|practice] [--list] [--tags]',
  )
  process.exit(2)
}

const everything: Result[] = []
for (const name of values.set ?? (await setNames())) {
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
      const scored: Result[] = []
      for (const one of cases) scored.push({ ...(await score(muster, one, set.workspace.now)), one })
      report(`${name} ${part}`, scored)
      everything.push(...scored)
    }
  })
}

if (values.tags) reportTags(everything)

function report(name: string, scored: readonly Result[]): void {
  console.log(`${name}: ${scored.length}; ${verdicts.map(one => `${one} ${count(scored, one)}`).join(', ')}`)
  if (!values.list) return
  for (const { verdict, answer, one } of scored) {
    if (verdict === 'right') continue
    const wanted = (one.gold ?? one.error ?? []).slice(0, 2).join(' ## ')
    console.log(
      `${verdict.padEnd(8)} ${one.id} ${one.prompt}\n           ${answer}\n           gold ${wanted}`,
    )
  }
}

/** A table, as docs/prompts.md has it. */
function reportTags(scored: readonly Result[]): void {
  console.log(`| tag | sentences | ${verdicts.join(' | ')} |\n| --- |${' --- |'.repeat(verdicts.length + 1)}`)
  for (const tag of [...new Set(scored.flatMap(({ one }) => one.tags))].sort()) {
    const tagged = scored.filter(({ one }) => one.tags.includes(tag))
    console.log(`| ${tag} | ${tagged.length} | ${verdicts.map(one => count(tagged, one)).join(' | ')} |`)
  }
}

function count(scored: readonly Result[], verdict: Verdict): number {
  return scored.filter(one => one.verdict === verdict).length
}

/** Only these, and the practice, may be looked at to better the interpreter. */
function isTuned({ id }: Case): boolean {
  const isHalved = /^(?:bank|school|game)-/.test(id)
  return !isHalved || Number(id.slice(-3)) % 2 === 0
}
