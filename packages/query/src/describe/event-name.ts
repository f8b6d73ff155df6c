import { isGrammar } from './grammar.ts'
import { deeds, deedsAlone, occurrences, services, type Verb } from './verbs.ts'

/** An event's name read as what a customer did, as far as it can be. */
export interface EventName {
  readonly verb: Verb
  /** The words of the object, which may be none: `product list`. */
  readonly object: string
  /** What follows the object: ` to the wishlist`, ` shipped`. */
  readonly tail: string
  /** What follows the object as a thing: ` completed`, ` that ended`, ` added to the wishlist`. */
  readonly state: string
  /** Whether no other name reads the same. */
  readonly isOnlyOne: boolean
}

/** `Order Completed`, `Signed Up`, `Trial Ended`, `product_added_to_wishlist`, `createdProject`; undefined if not like any. */
export function readEventName(name: string): EventName | undefined {
  const words = name
    .split(/[ _-]|(?<=[a-z0-9])(?=[A-Z])/)
    .map(word => (isCapitals(word) ? word : word.toLowerCase()))
  if (!words.every(word => /^[a-z][a-z0-9]*$/i.test(word))) return undefined
  const read = readAlone(words) ?? readAfterObject(words) ?? readBeforeObject(words)
  return read && { ...read, isOnlyOne: read.isOnlyOne && isTitle(name) }
}

/** `Signed Up`, `User Signed Up`, `Added to Cart`. */
function readAlone(words: readonly string[]): EventName | undefined {
  const [first = '', ...others] = words
  const isOfUser = isUser(first)
  const verb = deedsAlone.get((isOfUser ? others : words).join(' '))
  if (verb) return { verb, object: '', tail: '', state: '', isOnlyOne: !isOfUser }
  const deed = deeds.get(first)
  const tail = readTail(others)
  return deed && tail ? { verb: deed, object: '', tail, state: '', isOnlyOne: true } : undefined
}

/** `Order Completed`, `Product Added to Wishlist`, `Order Shipped`, `Trial Ended`. */
function readAfterObject(words: readonly string[]): EventName | undefined {
  const index = words.findLastIndex(word => deeds.has(word) || services.has(word) || occurrences.has(word))
  const object = words.slice(0, index)
  const tail = readTail(words.slice(index + 1))
  if (index < 1 || tail === undefined || !isThing(object)) return undefined
  const word = words[index] ?? ''
  const read = { object: object.join(' '), isOnlyOne: true }
  const deed = deeds.get(word)
  if (deed) {
    // Whose hand sent an email cannot be known.
    if (word === 'sent' && messages.has(object.at(-1) ?? '')) return undefined
    return { ...read, verb: deed, tail, state: ` ${word}${tail}`, isOnlyOne: deed.participle === word }
  }
  const service = services.get(word)
  if (service) return { ...read, verb: toHave, tail: ` ${word}${tail}`, state: ` ${word}${tail}` }
  const occurrence = occurrences.get(word)
  return { ...read, verb: toHave, tail: ` ${occurrence?.base}${tail}`, state: ` that ${word}${tail}` }
}

/** `Completed Order`, `Viewed a Product`: the rarer order, so not the only name that reads so. */
function readBeforeObject([first = '', ...others]: readonly string[]): EventName | undefined {
  const verb = deeds.get(first) ?? [...deeds.values()].find(({ past }) => past === first)
  const object = /^(?:an?|the)$/.test(others[0] ?? '') ? others.slice(1) : others
  if (!verb || !isThing(object)) return undefined
  return { verb, object: object.join(' '), tail: '', state: ` ${verb.participle}`, isOnlyOne: false }
}

/** The words behind the verb, if they say where or as what: ` to the cart`, ` as spam`. */
function readTail([preposition, ...words]: readonly string[]): string | undefined {
  if (preposition === undefined) return ''
  if (!/^(?:as|for|from|to)$/.test(preposition) || !isThing(words)) return undefined
  return ` ${preposition} ${isOneOfAKind(words.join(' ')) ? 'the ' : ''}${words.join(' ')}`
}

/** Whether words can be the name of a thing: no grammar is among them. */
function isThing(words: readonly string[]): boolean {
  const isWhole = words.length > 0 && words.length <= 4 && !(words.length === 1 && isUser(words[0] ?? ''))
  return isWhole && !words.some(isGrammar)
}

function isUser(word: string): boolean {
  return /^(?:customer|lead|member|person|user|visitor)$/.test(word)
}

/** Whether there is but one of it for a customer: `the app`, `the shopping cart`. */
export function isOneOfAKind(object: string): boolean {
  return /^application$|\b(?:app|basket|cart|checkout|homepage|website|wishlist)$/.test(object)
}

/** Each word with a capital, or in capitals; only `to` and the like without. */
function isTitle(name: string): boolean {
  return name
    .split(' ')
    .every(word => /^(?:(?!(?:As|For|From|To)$)[A-Z](?:[a-z0-9]*|[A-Z0-9]+)|as|for|from|to)$/.test(word))
}

function isCapitals(word: string): boolean {
  return /^[A-Z][A-Z0-9]+$/.test(word)
}

const toHave: Verb = { past: 'had', base: 'have', gerund: 'having', participle: 'had' }

const messages = new Set(['email', 'newsletter', 'notification', 'push', 'SMS', 'sms', 'message', 'text'])
