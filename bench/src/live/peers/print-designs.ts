import { printTable } from '../../report/print-table.ts'
import type { DesignFigures } from './design.ts'
import { approximated } from './polled-states/nodes-of.ts'

/** What each way of keeping audiences right takes, by its figures. */
export function printDesigns(figures: readonly DesignFigures[]): void {
  printTable(
    ['design', 'events', 'processor time an hour', 'a change is known after, at the latest'],
    figures.map(({ design, eventsPerSecond, processorSecondsPerHour, latestAfter }) => [
      design,
      `${Math.round(eventsPerSecond)} /s`,
      `${Math.round(processorSecondsPerHour).toLocaleString('en')} s`,
      `${latestAfter.toFixed(1)} s`,
    ]),
  )
  console.log(
    `Muster has its events over HTTP, and is asked for transitions all the while; the peers have them stored, and nobody asks them anything. Dittofeed’s nodes know counts, single properties and traits: of the audiences, ${approximated} ask for more (a sum, an average, days, what did not follow), and have the nearest that nodes can say. What another audience asks for stands in place of its name.\n`,
  )
}
