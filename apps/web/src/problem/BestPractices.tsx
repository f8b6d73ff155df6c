/** Leads to how sentences are best written. */
export function BestPractices({ link = '/writing-prompts.html' }: { link?: string }) {
  return (
    <p>
      <a href={link} target="_blank" rel="noreferrer">
        Best practices for sentences
      </a>
    </p>
  )
}
