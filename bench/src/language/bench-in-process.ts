import { evalCondition } from '@growthbook/growthbook'
import { compile, compileAll } from '@muster/evaluate'
import { parse } from '@muster/query'
import { LogicEngine } from 'json-logic-engine'
import { Engine } from 'json-rules-engine'
import { printTable } from '../report/print-table.ts'

const rounds = 15
const perRound = 100_000
const profiles = 64

const text = `trait('plan') = 'pro' AND trait('age') >= 30 AND trait('city').one_of('Utrecht', 'Ghent')
  AND (trait('score') > 90 OR trait('tier') = 'gold' OR trait('country') != 'DE')`

/** Profiles as they come: what is known of one is not known of the next. */
const traits = Array.from({ length: profiles }, (_, n) => ({
  ...Object.fromEntries(
    Array.from({ length: n % 8 }, (_, extra) => [`extra ${(n * 7 + extra) % 64}`, extra]),
  ),
  plan: n % 3 === 0 ? 'free' : 'pro',
  age: 20 + (n % 40),
  city: ['Utrecht', 'Ghent', 'Bonn'][n % 3],
  score: (n * 2) % 100,
  tier: n % 2 === 0 ? 'silver' : 'gold',
  country: n % 5 === 0 ? 'DE' : 'NL',
}))

/** One query over traits, six conditions with a nested OR, beside engines that ask the same; then a thousand audiences. */
export async function benchInProcess(): Promise<void> {
  const works: Record<string, (profile: number) => boolean> = {
    Muster: muster(),
    'json-logic-engine, compiled': jsonLogic(),
    'GrowthBook evalCondition': growthBook(),
  }
  const rules = jsonRules()
  for (let n = 0; n < profiles; n++) {
    const answers = [...Object.values(works).map(work => work(n)), await rules(n)]
    if (new Set(answers).size > 1)
      throw new Error(`The engines differ on profile ${n}: ${answers.join(', ')}.`)
  }
  const times = quickest(works)
  const slow = await nanosecondsOfAsync(rules)
  const ours = times.Muster ?? Number.NaN
  printTable(
    ['who', 'per profile', 'Muster takes so many times it'],
    [...Object.entries(times), ['json-rules-engine', slow] as const].map(([name, time]) => [
      name,
      `${Math.round(time)} ns`,
      (ours / time).toFixed(3),
    ]),
  )
  benchThousand()
}

function muster() {
  const compiled = compile(parse(text))
  const subjects = traits.map(traits => ({ traits }))
  return (n: number) => compiled.matches(subjects[n] ?? {}, 0)
}

function jsonLogic() {
  const compiled = new LogicEngine().build({
    and: [
      { '===': [{ var: 'plan' }, 'pro'] },
      { '>=': [{ var: 'age' }, 30] },
      { in: [{ var: 'city' }, ['Utrecht', 'Ghent']] },
      {
        or: [
          { '>': [{ var: 'score' }, 90] },
          { '===': [{ var: 'tier' }, 'gold'] },
          { '!==': [{ var: 'country' }, 'DE'] },
        ],
      },
    ],
  })
  return (n: number) => Boolean(compiled(traits[n]))
}

function growthBook() {
  const condition = {
    plan: 'pro',
    age: { $gte: 30 },
    city: { $in: ['Utrecht', 'Ghent'] },
    $or: [{ score: { $gt: 90 } }, { tier: 'gold' }, { country: { $ne: 'DE' } }],
  }
  return (n: number) => evalCondition(traits[n] ?? {}, condition)
}

function jsonRules() {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addRule({
    conditions: {
      all: [
        { fact: 'plan', operator: 'equal', value: 'pro' },
        { fact: 'age', operator: 'greaterThanInclusive', value: 30 },
        { fact: 'city', operator: 'in', value: ['Utrecht', 'Ghent'] },
        {
          any: [
            { fact: 'score', operator: 'greaterThan', value: 90 },
            { fact: 'tier', operator: 'equal', value: 'gold' },
            { fact: 'country', operator: 'notEqual', value: 'DE' },
          ],
        },
      ],
    },
    event: { type: 'match' },
  })
  return async (n: number) => (await engine.run(traits[n])).events.length > 0
}

/** Nanoseconds for each, the quickest of some rounds, turn about: what is slower was disturbed. */
function quickest(works: Readonly<Record<string, (profile: number) => boolean>>): Record<string, number> {
  const best: Record<string, number> = {}
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now()
      for (let n = 0; n < perRound; n++) work(n % profiles)
      const time = ((performance.now() - start) / perRound) * 1e6
      best[name] = Math.min(best[name] ?? time, time)
    }
  return best
}

async function nanosecondsOfAsync(work: (profile: number) => Promise<boolean>): Promise<number> {
  const times = perRound / 50
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    for (let n = 0; n < times; n++) await work(n % profiles)
    best = Math.min(best, ((performance.now() - start) / times) * 1e6)
  }
  return best
}

/** A thousand audiences that each begin with an equality, for one visitor after another. */
function benchThousand(): void {
  const queries = Array.from({ length: 1000 }, (_, n) =>
    parse(
      `visitor('country') = '${countries[n % countries.length]}' AND visitor('sessions') >= ${1 + (n % 5)} AND trait('plan') != 'p${n}'`,
    ),
  )
  const set = compileAll(new Map(queries.map((query, n) => [`audience ${n}`, query])))
  const visitors = countries.map((country, n) => ({
    visitor: { country, sessions: n % 7, device: 'mobile' },
    traits: { plan: `p${n}` },
  }))
  const held = visitors.map(visitor => set.matching(visitor, 0).length)
  const times = quickest({
    thousand: n => set.matching(visitors[n % visitors.length] ?? {}, 0).length > 0,
  })
  console.log(
    `1,000 audiences for one visitor: ${((times.thousand ?? Number.NaN) / 1000).toFixed(1)} µs; between ${Math.min(...held)} and ${Math.max(...held)} of them hold.\n`,
  )
}

const countries = ['NL', 'BE', 'DE', 'FR', 'US', 'GB', 'ES', 'IT', 'PL', 'SE']
