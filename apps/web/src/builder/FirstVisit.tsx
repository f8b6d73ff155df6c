import { Vocabulary } from '../vocabulary/Vocabulary.tsx'
import './FirstVisit.css'

const steps = [
  { title: 'Say it', text: 'Write whom you mean the way you would tell a colleague, then press Build.' },
  {
    title: 'See them',
    text: 'You get the count, real profiles, and which of your words became which condition.',
  },
  { title: 'Keep them', text: 'Correct what you like, then save the query as an audience.' },
]

/** What to do next, for someone who has built nothing yet. */
export function FirstVisit() {
  return (
    <section className="first-visit" aria-label="How it works">
      <ol className="first-visit-steps">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <h2 className="section-title">{title}</h2>
            <p className="quiet small">{text}</p>
          </li>
        ))}
      </ol>
      <Vocabulary />
    </section>
  )
}
