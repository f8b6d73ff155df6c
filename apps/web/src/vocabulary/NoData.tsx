import './Vocabulary.css'

/** What to do in a workspace that nothing was ever sent to. */
export function NoData() {
  return (
    <section className="vocabulary" aria-labelledby="no-data">
      <h2 id="no-data" className="section-title">
        There is no data here yet
      </h2>
      <p className="quiet">
        Point a Segment SDK at this server, with the workspace’s write key, or send calls to{' '}
        <code>POST /v1/batch</code>. What arrives can be asked for at once.
      </p>
    </section>
  )
}
