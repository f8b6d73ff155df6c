import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { signIn } from '../api/session.ts'
import { Mark } from '../layout/Mark.tsx'
import { accessQuery } from './access.ts'
import './SignIn.css'

export function SignIn({ notice }: { notice: string | null }) {
  const [key, setKey] = useState('')
  const client = useQueryClient()
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: () => client.invalidateQueries(accessQuery),
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (key.trim() !== '') attempt.mutate(key.trim())
  }

  return (
    <main className="sign-in">
      <form className="sign-in-card card" onSubmit={submit}>
        <Mark size={40} />
        <h1 className="sign-in-title">Sign in to Muster</h1>
        {notice && (
          <p className="sign-in-notice small" role="status">
            {notice}
          </p>
        )}
        <p className="quiet sign-in-help">
          When Muster starts, it prints a link in its terminal window that signs you in. Open that link, or
          paste an API key of your workspace here.
        </p>
        <PasswordInput
          label="API key"
          description="Printed once, when the workspace was made. Whoever runs Muster for you has it."
          size="md"
          value={key}
          onChange={event => setKey(event.currentTarget.value)}
          error={attempt.error && explain(attempt.error)}
          autoComplete="current-password"
          autoFocus
        />
        <Button type="submit" size="md" fullWidth loading={attempt.isPending} disabled={key.trim() === ''}>
          Sign in
        </Button>
      </form>
    </main>
  )
}

function explain(error: Error): string {
  if (error instanceof ApiError && error.status === 401) {
    return 'This key is not known here. Check that you copied all of it.'
  }
  return error.message
}
