import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { signOut, type Workspace } from '../api/session.ts'
import { accessQuery } from '../session/access.ts'
import { Mark } from './Mark.tsx'
import './Header.css'

export function Header({ workspace }: { workspace?: Workspace }) {
  const client = useQueryClient()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      client.setQueryData(accessQuery.queryKey, { session: null, notice: null })
      client.removeQueries({ predicate: query => query.queryKey[0] !== accessQuery.queryKey[0] })
    },
  })

  return (
    <header className="header">
      <span className="header-brand">
        <Mark size={26} />
        Muster
      </span>
      {workspace && (
        <>
          <span className="header-workspace quiet">
            <span className="header-label">Workspace </span>
            {workspace.name}
          </span>
          <Button
            variant="subtle"
            color={leave.isError ? 'red' : 'gray'}
            size="compact-sm"
            aria-live="polite"
            loading={leave.isPending}
            onClick={() => leave.mutate()}
          >
            {leave.isError ? 'Not signed out. Try again' : 'Sign out'}
          </Button>
        </>
      )}
    </header>
  )
}
