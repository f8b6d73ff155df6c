/** How long a membership lasts: while the query holds, until the visitor's session ends, or for so long. */
export type MembershipDuration =
  | { readonly kind: 'while_matching' }
  | { readonly kind: 'session' }
  | {
      readonly kind: 'for'
      readonly milliseconds: number
      /** Whether the time begins anew for as long as the query holds. */
      readonly renew: boolean
    }
