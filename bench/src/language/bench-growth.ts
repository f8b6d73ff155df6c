import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Activity, compile } from '@muster/evaluate'
import { parse } from '@muster/query'
import type { Warehouse } from '@muster/warehouse'
import { at, workspace } from '../data/generate-data.ts'
import { type Line, lineChart } from '../report/line-chart.ts'
import { printTable } from '../report/print-table.ts'
import { turnAbout } from '../report/timing.ts'

const rounds = 5
const picture = fileURLToPath(new URL('../../../docs/images/growth.svg', import.meta.url))

const queries = {
  'bought in 30 days': `event('Order Completed').within(30 days).count() >= 1`,
  'spent over 500': `event('Order Completed').sum(property('revenue')) >= 500`,
  'added, not bought in a day': `event('Product Added').where(event('Order Completed').within(parent: 1 days).count() = 0).within(30 days).count() >= 1`,
}

type Named<Value> = Record<keyof typeof queries, Value>

/** How long the queries take over a population, in milliseconds. */
export async function timesOverPopulation(warehouse: Warehouse): Promise<Named<number>> {
  const asked = { workspace, at: at.getTime(), zone: 'UTC', audiences: new Map(), limit: 0 }
  const work = (text: string) => () => warehouse.match([parse(text)], asked)
  const works = mapNamed(work)
  for (const warm of Object.values(works)) await warm()
  return turnAbout(works, rounds)
}

/** How long they take in process for one profile of so many events, in microseconds. */
export async function timesInProcess(events: number): Promise<Named<number>> {
  const activity = historyOf(events)
  const repeats = Math.ceil(200_000 / events)
  const works = mapNamed(text => {
    const compiled = compile(parse(text))
    return () => {
      // A history that was never seen, so that indexing it counts too.
      for (let n = 0; n < repeats; n++) compiled.matches({ activity: [...activity] }, at.getTime())
    }
  })
  for (const warm of Object.values(works)) warm()
  const times = await turnAbout(works, rounds)
  return mapNamed((_, name) => (times[name] * 1000) / repeats)
}

/** Prints both, and draws them into the docs. */
export async function reportGrowth(
  population: readonly (readonly [events: number, times: Named<number>])[],
  inProcess: readonly (readonly [events: number, times: Named<number>])[],
): Promise<void> {
  printTable(
    ['events of all', ...Object.keys(queries)],
    population.map(([events, times]) => [
      events.toLocaleString('en'),
      ...values(times).map(ms => `${Math.round(ms)} ms`),
    ]),
  )
  printTable(
    ['events of one profile', ...Object.keys(queries)],
    inProcess.map(([events, times]) => [
      events.toLocaleString('en'),
      ...values(times).map(us => `${us.toFixed(1)} µs`),
    ]),
  )
  const charts = [
    { title: 'Over a population', x: 'events', y: 'milliseconds', lines: linesOf(population) },
    {
      title: 'In process, one profile',
      x: 'events of the profile',
      y: 'microseconds',
      lines: linesOf(inProcess),
    },
  ]
  await writeFile(picture, lineChart(charts))
}

function linesOf(points: readonly (readonly [events: number, times: Named<number>])[]): Line[] {
  return (Object.keys(queries) as (keyof typeof queries)[]).map(name => ({
    name,
    points: points.map(([events, times]) => [events, times[name]] as const),
  }))
}

function values(times: Named<number>): number[] {
  return (Object.keys(queries) as (keyof typeof queries)[]).map(name => times[name])
}

function mapNamed<Value>(make: (text: string, name: keyof typeof queries) => Value): Named<Value> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, text]) => [name, make(text, name as keyof typeof queries)]),
  ) as Named<Value>
}

/** A year of events, in order, of the names that the queries ask for and of others. */
function historyOf(events: number): Activity[] {
  const names = ['Product Viewed', 'Page Viewed', 'Product Added', 'Order Completed', 'Email Opened']
  const year = 31_536_000_000
  return Array.from({ length: events }, (_, n) => ({
    name: names[n % names.length] ?? '',
    time: at.getTime() - year + Math.floor((n * year) / events),
    messageId: `message ${n}`,
    source: 'bench',
    properties: { revenue: n % 3 },
    context: {},
    visitor: {},
  }))
}
