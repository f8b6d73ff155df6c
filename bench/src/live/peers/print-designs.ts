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
    `Dittofeed’s nodes know counts, single properties and traits. ${approximated} of the audiences ask for more, a sum, an average, days, or what did not follow: for those stands the nearest that they can say. The audience that another refers to is asked within it.\n`,
  )
}
