import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Whom } from '../api/explain.ts'
import { Explained } from '../explanation/Explained.tsx'
import { type Asked, useExplanation } from '../explanation/use-explanation.ts'
import '../explanation/Why.css'
import './LookUp.css'

interface Kind {
  readonly type: Whom['type']
  readonly option: string
  readonly label: string
}

const userId: Kind = { type: 'user_id', option: 'User id', label: 'Look up a customer by user id' }
const kinds: readonly Kind[] = [
  userId,
  { type: 'anonymous_id', option: 'Anonymous id', label: 'Look up a visitor by anonymous id' },
  { type: 'group_id', option: 'Group id', label: 'Look up an account by group id' },
]

/** Somebody who is not in sight, by an id of theirs: whether they match, and why. */
export function LookUp({ asked }: { asked: Asked }) {
  const [kind, setKind] = useState(userId)
  const [text, setText] = useState('')
  const [whom, setWhom] = useState<Whom | null>(null)
  const { data, error, isFetching, isPlaceholderData, refetch } = useExplanation(asked, whom)
  const id = text.trim()
  const isAsked = whom?.type === kind.type && whom.id === id

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isAsked) void refetch()
    else if (id !== '') setWhom({ type: kind.type, id })
  }

  return (
    <section className="look-up card" aria-labelledby="look-up-title">
      <h2 id="look-up-title" className="section-title">
        Is somebody missing?
      </h2>
      <form onSubmit={submit}>
        <TextInput
          label={kind.label}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={isAsked && error?.message}
          errorProps={{ role: 'alert' }}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          inputContainer={input => (
            <div className="look-up-fields">
              <NativeSelect
                aria-label="Kind of id"
                value={kind.type}
                onChange={({ currentTarget }) =>
                  setKind(kinds.find(({ type }) => type === currentTarget.value) ?? userId)
                }
                data={kinds.map(({ type, option }) => ({ value: type, label: option }))}
              />
              {input}
              <Button type="submit" variant="light" loading={isFetching} disabled={id === ''}>
                Explain
              </Button>
            </div>
          )}
        />
        <p className="look-up-verdict" role="status">
          {whom && data && (
            <>
              <strong>{whom.id}</strong> {data.matches ? 'matches' : 'does not match'}
            </>
          )}
        </p>
      </form>
      {data && (
        <div className="why" data-stale={isPlaceholderData || undefined}>
          <h3 className="why-title">{data.matches ? 'Why?' : 'Why not?'}</h3>
          <Explained explanation={data} />
        </div>
      )}
    </section>
  )
}
