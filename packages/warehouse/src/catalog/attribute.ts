/** Where an attribute is found. */
export type Scope = 'property' | 'trait' | 'account_trait' | 'context'
