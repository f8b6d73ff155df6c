import { useRef, useState } from 'react'
import type { Audience } from '../api/audience.ts'
import type { Session } from '../api/session.ts'
import { SavedAudiences } from '../audiences/SavedAudiences.tsx'
import type { Rewording } from '../problem/reword.ts'
import { countCharacters, lengthProblem } from '../sentence/prompt-length.ts'
import { SentenceForm } from '../sentence/SentenceForm.tsx'
import { typeInto } from '../sentence/type-into.ts'
import { BuildProblem } from './BuildProblem.tsx'
import { draftOfAudience, draftOfSentence } from './draft.ts'
import { FirstVisit } from './FirstVisit.tsx'
import { ReplaceEdits } from './ReplaceEdits.tsx'
import { Result } from './Result.tsx'
import { SampleDataNote } from './SampleDataNote.tsx'
import { useBuild } from './use-build.ts'
import { useDraft } from './use-draft.ts'
import { useQuestion } from './use-question.ts'

/** From a sentence to the people it means. */
export function Builder({ session: { workspace, role } }: { session: Session }) {
  const [prompt, setPrompt] = useState('')
  const [refused, setRefused] = useState(false)
  const [chosenAt, setChosenAt] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const work = useDraft()
  const build = useBuild((prompt, generated) => work.replace(draftOfSentence(prompt, generated)))
  const question = useQuestion()
  const at = chosenAt ?? workspace.as_of
  const failed = build.error !== null

  /** Where the result is out of sight, its loss was agreed to when the build that failed was begun. */
  const replaceWork = (replace: () => void) => (work.edited && !failed ? question.ask(replace) : replace())

  const start = (sentence: string) => {
    const refused = lengthProblem(countCharacters(sentence)) !== null
    setRefused(refused)
    if (refused) field.current?.focus()
    else replaceWork(() => build.start({ prompt: sentence.trim(), ...(at !== null && { now: at }) }))
  }
  const cancel = () => {
    build.cancel()
    field.current?.focus()
  }
  const rewrite = (sentence: string) => {
    if (field.current && field.current.value !== sentence) typeInto(field.current, sentence)
  }
  const reword = ({ prompt, span, text }: Rewording) => {
    if (field.current === null) return
    rewrite(prompt)
    typeInto(field.current, text, span)
    start(field.current.value)
  }
  const open = (audience: Audience) =>
    replaceWork(() => {
      build.cancel()
      rewrite(audience.prompt ?? '')
      work.replace(draftOfAudience(audience))
    })

  return (
    <>
      <SentenceForm
        prompt={prompt}
        onPromptChange={setPrompt}
        field={field}
        refused={refused}
        building={build.isPending}
        progress={build.progress}
        onBuild={() => start(prompt)}
        onCancel={cancel}
        withExamples={work.draft === null}
      />
      {workspace.as_of !== null && at !== null && <SampleDataNote at={at} />}
      {build.error && build.request && (
        <BuildProblem
          error={build.error}
          prompt={build.request.prompt}
          owner={role === 'owner'}
          onReword={reword}
          onRewrite={rewrite}
          onRetry={() => start(prompt)}
          {...(work.draft && { onBack: build.cancel })}
        />
      )}
      {work.draft && !failed && (
        <Result
          key={work.round}
          draft={work.draft}
          text={work.text}
          onTextChange={work.edit}
          onTakeOther={() => replaceWork(work.takeOther)}
          outdated={build.isPending}
          at={at}
          defaultAt={workspace.as_of}
          onAtChange={setChosenAt}
        />
      )}
      {!work.draft && !failed && !build.isPending && <FirstVisit />}
      <SavedAudiences onOpen={open} />
      {question.asked && (
        <ReplaceEdits text={work.text} onAgree={question.agree} onDecline={question.decline} />
      )}
    </>
  )
}
