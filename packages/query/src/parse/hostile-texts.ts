/** What is hard on a parser when it comes thousands of times: nesting, lists, quotes, and what is no word at all. */
export const hostileParts: readonly string[] = [
  ...['(', ')', 'NOT ', 'ANY ', "event('A').where(", "event('A').where({", '[', '{', ',', '.', ':'],
  ...["'", "''", "\\'", '\\', '"', '“', '!', '=', '-', '$', '\0', '\ud800', '😀', ' ', '\t\r\n'],
  ...['9', '.5', '1e', '2026-01-01', '2026-01-01T', '1,', "'a',", '1 days ', 'A ', 'x.', 'within_las', 'a.'],
  ...['trait(', "event('a',", "event('A').within(1 days)", '.lower()', "trait('a').one_of(1,"],
  ...["audience('a') AND ", "audience('a') OR ", 'AND OR ', '/*', '--'],
]

/** Texts of about so many characters in which the part comes again and again: alone, and where it does most harm. */
export function hostileTexts(part: string, length = 10_000): string[] {
  const text = part.repeat(Math.ceil(length / part.length))
  const condition = "audience('a')"
  return [
    text,
    `trait('a')${text}`,
    `trait('a') = ${text}`,
    `trait('${text}`,
    `trait('a') = '${text}'`,
    `trait('a').one_of(${text}`,
    `trait('a').one_of(${text})`,
    `event(${text}`,
    `event('A')${text}`,
    `${Array(50).fill(condition).join(' AND ')} ${text}`,
    `${"event('A').where(".repeat(10)}${condition} ${text}`,
    `trait('a').one_of(${Array(1_000).fill(1).join()}${text}`,
  ]
}
