import type { Population } from '../api/preview.ts'
import './NobodyMatches.css'

/** What to do when a query is right and nobody is meant by it. */
export function NobodyMatches({ total, of }: { total: number; of: Population }) {
  return (
    <section className="nobody card" aria-labelledby="nobody-title">
      <h2 id="nobody-title" className="section-title">
        {total === 0 ? `There are no ${of} yet` : 'Nobody matches'}
      </h2>
      <p className="quiet">
        {total === 0
          ? `${of === 'accounts' ? 'Accounts come with the first group calls' : 'Profiles come with the first calls'} of an SDK. Send some, then count again.`
          : 'Widen a window of time, lower a number, or take a condition out of the query. If you expected people here, check that names and values are spelled as your data spells them, and the instant you count at.'}
      </p>
    </section>
  )
}
