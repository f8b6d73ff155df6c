import { setImmediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Evaluators } from './evaluators/evaluators.ts'
import { withoutDatabase } from './evaluators/without-database.ts'
import { examine } from './examine.ts'
import { report } from './report.ts'
import { roundAfter } from './round.ts'
import { Tally } from './tally.ts'

const usage = `Usage: npm run fuzz [-- --seed N] [--path N] [--minutes N] [--without-sql]

Makes up workspaces and queries, and asks three evaluators who matches: SQL, JavaScript in the process, and an oracle
written from the language's specification alone. Goes on until they differ, the minutes are over, or Ctrl-C.

  --seed N       which series of cases; by default any
  --path N       at which case of the series to begin; by default the first
  --minutes N    how long to go on; by default for ever
  --without-sql  only JavaScript and the oracle, which need no database and are asked many times as often`

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    path: { type: 'string', default: '0' },
    minutes: { type: 'string', default: 'Infinity' },
    'without-sql': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
const minutes = Number(values.minutes)
const start = { seed, path: Number(values.path) }
if (values.help || !Number.isInteger(start.seed) || !Number.isInteger(start.path) || Number.isNaN(minutes)) {
  console.log(usage)
  process.exit(values.help ? 0 : 2)
}

process.exit(await fuzz())

/** The exit code: 1 after a difference. */
async function fuzz(): Promise<number> {
  let stopped = false
  process.once('SIGINT', () => {
    stopped = true
  })
  const end = performance.now() + minutes * 60_000
  const evaluators = values['without-sql'] ? undefined : await Evaluators.open()
  const tally = new Tally()
  try {
    for (let round = start; !stopped && performance.now() < end; round = roundAfter(round)) {
      // Where nothing waits for a database, Ctrl-C would wait for ever.
      await setImmediate()
      const disagreement = await examine(evaluators?.all ?? withoutDatabase, round, tally)
      if (process.stdout.isTTY) process.stdout.write(`\rseed ${round.seed}, path ${round.path}: ${tally}  `)
      if (disagreement) {
        console.log(`\n\nNot the same:\n${report(disagreement)}`)
        return 1
      }
    }
    console.log(`\nNo difference: ${tally}.`)
    return 0
  } finally {
    await evaluators?.close()
  }
}
