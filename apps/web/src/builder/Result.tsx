import { useState } from 'react'
import { CountPanel } from '../count/CountPanel.tsx'
import { usePreview } from '../count/use-preview.ts'
import { LookUp } from '../look-up/LookUp.tsx'
import { ProfilesPanel } from '../profiles/ProfilesPanel.tsx'
import { QueryEditor } from '../query/QueryEditor.tsx'
import { useCheck } from '../query/use-check.ts'
import { SaveAudience } from '../save/SaveAudience.tsx'
import { Understanding } from '../understanding/Understanding.tsx'
import type { Built } from './use-build.ts'
import './Result.css'

interface ResultProps {
  readonly built: Built
  /** Whether a newer query is being built. */
  readonly outdated: boolean
  readonly at: string | null
  readonly defaultAt: string | null
  readonly onAtChange: (at: string | null) => void
}

/** A built query: whom it counts, how the sentence was read, its text to correct, and who they are. */
export function Result({ built, outdated, at, defaultAt, onAtChange }: ResultProps) {
  const [text, setText] = useState(built.query)
  const check = useCheck(text)
  // What was built is known to be right, so it need not wait for its check.
  const query = check.valid?.query ?? (text === built.query ? text : null)
  const preview = usePreview(query, at)

  return (
    <div className="result" data-outdated={outdated || undefined} inert={outdated}>
      <CountPanel preview={preview} at={at} defaultAt={defaultAt} onAtChange={onAtChange}>
        <SaveAudience check={check.valid} />
      </CountPanel>
      <div className="result-columns">
        <Understanding built={built} currentQuery={check.valid?.query ?? text} />
        <QueryEditor text={text} onTextChange={setText} original={built.query} check={check} />
      </div>
      <ProfilesPanel preview={preview} asked={{ query, at }} />
      <LookUp asked={{ query, at }} />
    </div>
  )
}
