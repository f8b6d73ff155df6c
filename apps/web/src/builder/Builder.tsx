import { useRef, useState } from 'react'
import type { Workspace } from '../api/session.ts'
import { SentenceForm } from '../sentence/SentenceForm.tsx'
import { BuildProblem } from './BuildProblem.tsx'
import { FirstVisit } from './FirstVisit.tsx'
import { Result } from './Result.tsx'
import { SampleDataNote } from './SampleDataNote.tsx'
import { useBuild } from './use-build.ts'

/** From a sentence to the people it means. */
export function Builder({ workspace }: { workspace: Workspace }) {
  const [prompt, setPrompt] = useState('')
  const [chosenAt, setChosenAt] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const build = useBuild()
  const at = chosenAt ?? workspace.as_of

  const start = () => build.start({ prompt: prompt.trim(), ...(at !== null && { now: at }) })
  const reword = (reworded: string) => {
    setPrompt(reworded)
    field.current?.focus()
  }

  return (
    <>
      <SentenceForm
        prompt={prompt}
        onPromptChange={setPrompt}
        field={field}
        building={build.isPending}
        progress={build.progress}
        onBuild={start}
        onCancel={build.cancel}
        withExamples={build.built === null}
      />
      {workspace.as_of !== null && at !== null && <SampleDataNote at={at} />}
      {build.error && (
        <BuildProblem error={build.error} prompt={build.prompt} onReword={reword} onRetry={start} />
      )}
      {build.built && !build.error && (
        <Result
          key={build.built.round}
          built={build.built}
          outdated={build.isPending}
          at={at}
          defaultAt={workspace.as_of}
          onAtChange={setChosenAt}
        />
      )}
      {!build.built && !build.error && !build.isPending && <FirstVisit />}
    </>
  )
}
