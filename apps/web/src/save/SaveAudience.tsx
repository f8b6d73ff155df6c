import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { saveAudience } from '../api/audience.ts'
import type { Check } from '../api/check.ts'
import './SaveAudience.css'

/** Keeps a query as an audience; possible once it is known to be right. */
export function SaveAudience({ check }: { check: Check | null }) {
  const [name, setName] = useState('')
  const save = useMutation({ mutationFn: saveAudience })
  const saved = save.data && save.variables?.query === check?.query ? save.data : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (check && name.trim() !== '') {
      save.mutate({ name: name.trim(), query: check.query, description: check.description })
    }
  }

  return (
    <form className="save" onSubmit={submit}>
      <TextInput
        className="save-name"
        aria-label="Audience name"
        placeholder="Name this audience"
        value={name}
        onChange={event => {
          setName(event.currentTarget.value)
          save.reset()
        }}
        error={save.error && explain(save.error)}
      />
      <Button
        type="submit"
        variant="light"
        loading={save.isPending}
        disabled={check === null || name.trim() === '' || saved !== null}
      >
        Save as audience
      </Button>
      <p className="save-done small" role="status">
        {saved && (
          <>
            Saved. Its key is <code>{saved.key}</code>
          </>
        )}
      </p>
    </form>
  )
}

function explain(error: Error): string {
  if (error instanceof ApiError && error.code === 'key_taken') {
    return 'An audience is, or once was, called that. Please choose another name.'
  }
  return error.message
}
