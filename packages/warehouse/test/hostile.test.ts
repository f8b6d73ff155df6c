import type { JsonObject } from '@muster/warehouse'
import { describe, expect, test } from 'vitest'
import { did, has, World } from './world.ts'

/** Texts that would do harm, or get lost, if any of them were ever taken for something else than text. */
const texts = [
  `it's`,
  `'`,
  `"`,
  '`',
  '\\',
  `\\'`,
  'C:\\new\\table',
  '\\n',
  '\n',
  '\t',
  '\0',
  '\\N',
  'NULL',
  `{p0:String}`,
  `{p1:Identifier}`,
  `'; DROP TABLE calls; --`,
  `' OR 1 = 1 --`,
  `1) OR (1 = 1`,
  '%',
  '%2e%',
  '100%',
  '$',
  '.',
  'a.b',
  '.:String',
  '^',
  'v',
  '__proto__',
  '[0]',
  '(',
  ' spaced ',
  '\u2028',
  'é',
  'e\u0301',
  'Ǆ',
  '𝒳',
  'x'.repeat(200),
]

const everywhere = await World.of(
  Object.fromEntries(
    texts.map(text => [
      nameOf(text),
      [
        has({ ...keyed(text), value: text, list: ['other', text], nested: keyed(text) }),
        { ...did('E', { ...keyed(text), value: text, list: [text] }), context: keyed(text) },
        did(text),
        { ...did('S'), source: text },
      ],
    ]),
  ),
)
const audiences = Object.fromEntries(texts.map(text => [text, `trait('value') = ${quoted(text)}`]))

describe.each(texts.map(text => [JSON.stringify(text), text] as const))('%s', (_shown, text) => {
  const name = quoted(text)
  const step = text.replace(/[\\.$]/g, String.raw`\$&`)
  const path = quoted(step)

  /** The text in every place of a query, each of which is true of its own person alone. */
  const conditions = [
    `trait(${path}) = 'here'`,
    `trait(${quoted(`nested.${step}`)}) = 'here'`,
    `trait('value') = ${name}`,
    `trait('list').one_of(${name})`,
    `event(${name}).count() = 1`,
    `event('nothing like it', ${name}).count() = 1`,
    `event('E').where(property(${path}) = 'here').count() = 1`,
    `event('E').where(context(${path}) = 'here').count() = 1`,
    `event('E').where(property('value').one_of(${name}, 'else')).count() = 1`,
    `event('E').last(property(${path})) = 'here'`,
    `event('E').mode(property('list'), 1) = ${name}`,
    `event('S').sources({exclude: [${name}]}).count() = 0`,
    `event('E').where(property('value') = ${name} AND event('Z').count() = 0).count() = 1`,
    `audience(${name})`,
  ]

  test('matches where it is', async () => {
    expect(await everywhere.members(conditions.join(' AND '), { audiences })).toEqual([nameOf(text)])
  })

  test('matches nowhere else', async () => {
    expect(await everywhere.members(conditions.join(' OR '), { audiences })).toEqual([nameOf(text)])
  })

  test('matches as a part of others', async () => {
    const containing = texts.filter(other => other.includes(text)).map(nameOf)
    expect(await everywhere.members(`trait('value').contains(${name})`)).toEqual(containing.sort())
  })
})

function nameOf(text: string): string {
  return `person ${texts.indexOf(text)}`
}

function keyed(key: string): JsonObject {
  return Object.fromEntries([[key, 'here']])
}

/** As the language writes a text: quotes doubled, backslashes too. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll(`'`, `''`)}'`
}
