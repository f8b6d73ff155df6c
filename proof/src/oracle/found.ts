import type { Json } from '../call.ts'

/** What a scalar is found to be: nothing, one value that is not null, or a list, which may hold nulls or be empty. */
export type Found =
  | { readonly kind: 'absent' }
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'list'; readonly elements: readonly Json[] }

export const absent: Found = { kind: 'absent' }

export function single(value: Json | undefined): Found {
  return value === undefined || value === null ? absent : { kind: 'value', value }
}

/** All values found that are not null: something exists if there are any. */
export function present(found: Found): Json[] {
  switch (found.kind) {
    case 'absent':
      return []
    case 'value':
      return [found.value]
    case 'list':
      return found.elements.filter(element => element !== null)
  }
}
