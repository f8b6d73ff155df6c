/**
 * When something that holds or does not changes, in order. A source of changes ends with the instant up to which it has
 * told of all of them: Infinity if no more are looked for.
 */
export type Changes = Generator<number, number>
