import type { Built } from '../builder/use-build.ts'
import { ConditionList } from './ConditionList.tsx'
import { MarkedPrompt } from './MarkedPrompt.tsx'
import { Notes } from './Notes.tsx'
import './Understanding.css'

interface UnderstandingProps {
  readonly built: Built
  /** The query as it stands now, perhaps corrected by hand. */
  readonly currentQuery: string
}

/** Which words of the prompt became which condition, what was assumed, and what was left out. */
export function Understanding({ built, currentQuery }: UnderstandingProps) {
  return (
    <section className="understanding card" aria-labelledby="understanding-title">
      <div className="understanding-head">
        <h2 id="understanding-title" className="section-title">
          How your sentence was read
        </h2>
        <span className="quiet small">Interpreter: {built.interpreter}</span>
      </div>
      <MarkedPrompt prompt={built.prompt} conditions={built.conditions} unused={built.unused} />
      <ConditionList conditions={built.conditions} currentQuery={currentQuery} />
      <Notes title="Assumed" notes={built.assumptions} />
      <Notes
        title="Not used, as it does not change who is meant"
        notes={built.unused.map(words => `“${words}”`)}
      />
    </section>
  )
}
