import '../understanding/Understanding.css'

/** What a saved audience was built from. */
export function OpenedAudience({ name, prompt }: { name: string; prompt: string | null }) {
  return (
    <section className="understanding card" aria-labelledby="opened-title">
      <h2 id="opened-title" className="section-title">
        The audience “{name}”
      </h2>
      {prompt === null ? (
        <p className="quiet">It was saved as a query, without a sentence.</p>
      ) : (
        <>
          <p className="understanding-sentence">{prompt}</p>
          <p className="quiet small">
            The query is the one that was saved, perhaps corrected by hand. Build reads the sentence anew.
          </p>
        </>
      )}
    </section>
  )
}
