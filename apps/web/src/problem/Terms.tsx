import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { acceptTerms } from '../api/terms.ts'
import './Terms.css'

interface TermsProps {
  /** Whether it is somebody who may accept them. */
  readonly owner: boolean
  /** Goes on with what needs them. */
  readonly onAccepted: () => void
}

/** The terms of AI features in plain words: what leaves the machine, and what does not. */
export function Terms({ owner, onAccepted }: TermsProps) {
  const accept = useMutation({ mutationFn: acceptTerms, onSuccess: onAccepted })
  return (
    <>
      <p>The model is the one that this server is set up with. It may run on somebody else’s machine.</p>
      <dl className="terms">
        <dt>What it is shown</dt>
        <dd>
          The sentence, the date, and the names of the events, properties and traits that it may speak of,
          with a few common values of categories, such as kinds of product.
        </dd>
        <dt>What never leaves</dt>
        <dd>
          People’s data: no profiles, no histories, and nothing that says who somebody is. A sentence with an
          email address, or the number of a phone, a card or a bank account, is not sent at all.
        </dd>
      </dl>
      {owner ? (
        <>
          {accept.error && <p role="alert">{accept.error.message}</p>}
          <Button size="sm" loading={accept.isPending} onClick={() => accept.mutate()}>
            Accept for this workspace and build
          </Button>
        </>
      ) : (
        <>
          <p>Only an owner of this workspace can accept this. Ask one to, then build again.</p>
          <Button variant="default" size="sm" onClick={onAccepted}>
            Try again
          </Button>
        </>
      )}
    </>
  )
}
