import { Button, Kbd } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react'
import type { Progress } from '../api/generate.ts'
import { BuildProgress } from './BuildProgress.tsx'
import { CharacterCounter } from './CharacterCounter.tsx'
import { ExampleChips } from './ExampleChips.tsx'
import { countCharacters, lengthProblem } from './prompt-length.ts'
import './SentenceForm.css'

interface SentenceFormProps {
  readonly prompt: string
  readonly onPromptChange: (prompt: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly building: boolean
  readonly progress: Progress | null
  readonly onBuild: () => void
  readonly onCancel: () => void
  readonly withExamples: boolean
}

export function SentenceForm(props: SentenceFormProps) {
  const { prompt, onPromptChange, field, building, progress, onBuild, onCancel, withExamples } = props
  const [refused, setRefused] = useState(false)
  const characters = countCharacters(prompt)
  const problem = lengthProblem(characters)

  const build = () => {
    setRefused(problem !== null)
    if (problem === null) onBuild()
    else field.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!building) build()
  }
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  const cancel = () => {
    onCancel()
    field.current?.focus()
  }
  const choose = (example: string) => {
    onPromptChange(example)
    field.current?.focus()
  }

  return (
    <form className="sentence" onSubmit={submit}>
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
        <div className="sentence-foot">
          {building ? (
            <BuildProgress progress={progress} onCancel={cancel} />
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
