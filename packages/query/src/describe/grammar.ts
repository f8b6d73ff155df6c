/** The words that sentences are made of, and that therefore no name is spelled out with: `and` stands for and alone. */
const grammar = new Set(
  `a after all among an and any anything as at be before between but by case did different do during every for from have
  if in it its least most never no none not nothing of on or other over past per same since something than that the their
  then they this to true false under until were when where which who whom whose with within without`.split(
    /\s+/,
  ),
)

export function isGrammar(word: string): boolean {
  return grammar.has(word)
}
