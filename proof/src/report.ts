import { print } from '@muster/query'
import type { Disagreement } from './examine.ts'

/** A disagreement, with all that it takes to see it again. */
export function report({ round, smallest, differences }: Disagreement): string {
  const { calls, audiences, now, zone } = smallest.workspace
  return [
    ...[...audiences].map(([key, query]) => `audience ${key}: ${print(query)}`),
    `now: ${new Date(now).toISOString()} in ${zone}`,
    'calls, in the order of their arrival:',
    ...calls.map(call => `  ${JSON.stringify(call)}`),
    ...differences.flatMap(({ text, member, said }) => [
      `query: ${text}`,
      `of ${member}`,
      ...Object.entries(said).map(([evaluator, verdict]) => `  ${evaluator} says ${verdict}`),
    ]),
    `again: npm run fuzz -- --seed ${round.seed} --path ${round.path}`,
  ].join('\n')
}
