import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { saveAudience } from '../api/audience.ts'
import type { Check } from '../api/check.ts'
import { audiencesKey } from '../audiences/use-audiences.ts'
import './SaveAudience.css'

interface SaveAudienceProps {
  readonly check: Check | null
  /** The sentence that the query came from. */
  readonly prompt: string | null
}

/** Keeps a query as an audience, with its sentence; possible once it is known to be right. */
export function SaveAudience({ check, prompt }: SaveAudienceProps) {
  const [name, setName] = useState('')
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: saveAudience,
    onSuccess: () => client.invalidateQueries({ queryKey: audiencesKey }),
  })
  const saved = save.data && save.variables?.query === check?.query ? save.data : null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (check && name.trim() !== '') {
      const { query, description } = check
      save.mutate({ name: name.trim(), query, description, ...(prompt !== null && { prompt }) })
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
