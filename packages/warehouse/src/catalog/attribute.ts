/** Where an attribute is found. */
export type Scope = 'property' | 'trait' | 'context'
