/** How many comparisons one query may hold, those inside a `where` included. */
export const maxComparisons = 50

/** How deep a query may be nested: each parenthesis, NOT, ANY, ALL and `where` is one level. */
export const maxDepth = 10

/** How many functions may follow one another: `trait('joined').month()` has one. */
export const maxFunctions = 10

/** How many filters may follow one `event(…)`. */
export const maxFilters = 20

/** How many events one `event(…)` may name. */
export const maxEvents = 50

/** How many sources one filter may exclude. */
export const maxSources = 100

/** How many texts `contains` and `omits` may be given. */
export const maxTexts = 200

/** How many values `one_of` and `none_of` may be given. */
export const maxValues = 1_000
