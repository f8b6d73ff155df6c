import { Button, Kbd, VisuallyHidden } from '@mantine/core'
import type { FormEvent, KeyboardEvent, RefObject } from 'react'
import type { Advance } from '../builder/advance.ts'
import { BuildProgress, stageWords } from './BuildProgress.tsx'
import { CharacterCounter } from './CharacterCounter.tsx'
import { ExampleChips } from './ExampleChips.tsx'
import { countCharacters, lengthProblem } from './prompt-length.ts'
import { typeInto } from './type-into.ts'
import './SentenceForm.css'

interface SentenceFormProps {
  readonly prompt: string
  readonly onPromptChange: (prompt: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Whether a build was tried in spite of the sentence's length. */
  readonly refused: boolean
  readonly building: boolean
  readonly progress: Advance | null
  readonly onBuild: () => void
  readonly onCancel: () => void
  readonly withExamples: boolean
}

export function SentenceForm(props: SentenceFormProps) {
  const { prompt, onPromptChange, field, refused, building, progress, onBuild, onCancel, withExamples } =
    props
  const characters = countCharacters(prompt)
  const problem = lengthProblem(characters)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!building) onBuild()
  }
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  const choose = (example: string) => {
    if (field.current) typeInto(field.current, example)
  }

  return (
    <form className="sentence" aria-label="The sentence" onSubmit={submit}>
      <h1 className="sentence-title">
        <label htmlFor="prompt">Whom do you want to reach?</label>
      </h1>
      <div className="sentence-card card">
        <textarea
          id="prompt"
          ref={field}
          className="sentence-field"
          placeholder="Describe them in a sentence of plain English"
          rows={3}
          value={prompt}
          onChange={event => onPromptChange(event.currentTarget.value)}
          onKeyDown={submitByKey}
          aria-describedby="prompt-length"
          aria-invalid={refused && problem !== null}
        />
        {/* Always there: what comes with its text already in it is not read out everywhere. */}
        <VisuallyHidden role="status">{building && stageWords(progress)}</VisuallyHidden>
        <div className="sentence-foot">
          {building ? (
            <BuildProgress progress={progress} onCancel={onCancel} />
          ) : (
            <>
              <CharacterCounter characters={characters} problem={problem} refused={refused} />
              <Kbd className="sentence-shortcut">{shortcut}</Kbd>
            </>
          )}
          <Button type="submit" size="md" loading={building} aria-keyshortcuts="Control+Enter Meta+Enter">
            Build
          </Button>
        </div>
      </div>
      {withExamples && <ExampleChips onChoose={choose} />}
    </form>
  )
}

const shortcut = navigator.userAgent.includes('Mac') ? '⌘ Return' : 'Ctrl Enter'
