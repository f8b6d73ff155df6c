import type { Generated } from '../api/generate.ts'
import type { Draft } from '../builder/draft.ts'
import { ConditionList } from './ConditionList.tsx'
import { MarkedPrompt } from './MarkedPrompt.tsx'
import { Notes } from './Notes.tsx'
import { OtherReading } from './OtherReading.tsx'
import './Understanding.css'

interface UnderstandingProps {
  readonly generated: Generated
  readonly prompt: string
  /** Which of the readings is taken. */
  readonly draft: Draft
  /** The query as it stands now, perhaps corrected by hand. */
  readonly currentQuery: string
  readonly onTakeOther: () => void
}

/** Which words of the prompt became which condition, what was assumed, what was left out, and what else it may mean. */
export function Understanding(props: UnderstandingProps) {
  const { generated, prompt, draft, currentQuery, onTakeOther } = props
  const { conditions, assumptions, unused, interpreter, other } = generated
  // The server says it among the assumptions too, for clients that know of no other reading.
  const told = `It could also mean: ${other?.description}`
  return (
    <section className="understanding card" aria-labelledby="understanding-title">
      <div className="understanding-head">
        <h2 id="understanding-title" className="section-title">
          How your sentence was read
        </h2>
        <span className="quiet small">Interpreter: {interpreter}</span>
      </div>
      <MarkedPrompt prompt={prompt} conditions={conditions} unused={unused} />
      <ConditionList conditions={conditions} readQuery={draft.reading.query} currentQuery={currentQuery} />
      {draft.other && <OtherReading description={draft.other.description} onTake={onTakeOther} />}
      <Notes title="Assumed" notes={assumptions.filter(note => note !== told)} />
      <Notes title="Not used, as it does not change who is meant" notes={unused.map(words => `“${words}”`)} />
    </section>
  )
}
