import { CountPanel } from '../count/CountPanel.tsx'
import { usePreview } from '../count/use-preview.ts'
import { LookUp } from '../look-up/LookUp.tsx'
import { ProfilesPanel } from '../profiles/ProfilesPanel.tsx'
import { QueryEditor } from '../query/QueryEditor.tsx'
import { useCheck } from '../query/use-check.ts'
import { SaveAudience } from '../save/SaveAudience.tsx'
import { Understanding } from '../understanding/Understanding.tsx'
import type { Draft } from './draft.ts'
import { OpenedAudience } from './OpenedAudience.tsx'
import './Result.css'

interface ResultProps {
  readonly draft: Draft
  /** The query as it stands now, perhaps edited by hand. */
  readonly text: string
  readonly onTextChange: (text: string) => void
  readonly onTakeOther: () => void
  /** Whether a newer query is being built. */
  readonly outdated: boolean
  readonly at: string | null
  readonly defaultAt: string | null
  readonly onAtChange: (at: string | null) => void
}

/** A query: whom it counts, how the sentence was read, its text to correct, and who they are. */
export function Result(props: ResultProps) {
  const { draft, text, onTextChange, onTakeOther, outdated, at, defaultAt, onAtChange } = props
  const { reading, origin } = draft
  const check = useCheck(text)
  // What was built is known to be right, so it need not wait for its check.
  const query = check.valid?.query ?? (text === reading.query ? text : null)
  const preview = usePreview(query, at)

  return (
    <div className="result" data-outdated={outdated || undefined} inert={outdated}>
      <CountPanel preview={preview} at={at} defaultAt={defaultAt} onAtChange={onAtChange}>
        <SaveAudience check={check.valid} prompt={origin.prompt} />
      </CountPanel>
      <div className="result-columns">
        {origin.kind === 'sentence' ? (
          <Understanding
            generated={origin.generated}
            prompt={origin.prompt}
            draft={draft}
            currentQuery={check.valid?.query ?? text}
            onTakeOther={onTakeOther}
          />
        ) : (
          <OpenedAudience name={origin.name} prompt={origin.prompt} />
        )}
        <QueryEditor text={text} onTextChange={onTextChange} original={reading.query} check={check} />
      </div>
      <ProfilesPanel preview={preview} asked={{ query, at }} />
      <LookUp asked={{ query, at }} />
    </div>
  )
}
