import type { ClickHouseClient } from '@clickhouse/client'
import type { Comparison } from './recompute-task.ts'

/** Holds what was found by hand against what Muster found, under a job's name, profile by profile and bit by bit. */
export async function compare(client: ClickHouseClient, job: string): Promise<Comparison> {
  const memberships = (words: string) => `toFloat64(sum(arraySum(word -> bitCount(word), ${words})))`
  const result = await client.query({
    query: `SELECT ${memberships('hand.words')} AS byHand, ${memberships('found.words')} AS found,
              toFloat64(countIf(hand.words != found.words)) AS differing
            FROM found_by_hand AS hand
            FULL OUTER JOIN (SELECT profile, words FROM computed_members WHERE job = {job:String}) AS found
              ON hand.profile = found.profile`,
    query_params: { job },
    format: 'JSONEachRow',
  })
  const [row] = await result.json<Comparison>()
  if (!row) throw new Error('The engine answered no row.')
  return row
}
