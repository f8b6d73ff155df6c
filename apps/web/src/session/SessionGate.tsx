import { useWindowEvent } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Builder } from '../builder/Builder.tsx'
import { Header } from '../layout/Header.tsx'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../problem/Problem.tsx'
import { accessQuery } from './access.ts'
import { SignIn } from './SignIn.tsx'

/** The builder for who is signed in, the way in for who is not. */
export function SessionGate() {
  const { data: access, error, refetch } = useQuery(accessQuery)
  // A link opened in a tab that has the page already changes only the fragment.
  useWindowEvent('hashchange', () => refetch())

  if (error) {
    return (
      <Page header={<Header />}>
        <Problem error={error} onRetry={() => refetch()} />
      </Page>
    )
  }
  if (access === undefined) return <Page header={<Header />} />
  if (access.session === null) return <SignIn notice={access.notice} />
  return (
    <Page header={<Header workspace={access.session.workspace} />}>
      <Builder session={access.session} />
    </Page>
  )
}
