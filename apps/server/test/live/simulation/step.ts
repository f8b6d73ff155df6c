import type { Call } from '@muster/proof/oracle'
import type { Membership } from '@muster/query'

/** What happens to a workspace at one instant. Queries are texts. */
export type Step =
  | { readonly kind: 'calls'; readonly calls: readonly Call[] }
  | {
      readonly kind: 'save'
      readonly key: string
      readonly query: string
      readonly membership: Membership
    }
  | {
      readonly kind: 'edit'
      readonly key: string
      readonly edit: {
        readonly query?: string
        readonly membership?: Membership
        readonly enabled?: boolean
      }
    }
  | { readonly kind: 'delete'; readonly key: string }
  | { readonly kind: 'reorder'; readonly keys: readonly string[] }
  | { readonly kind: 'nothing' }
