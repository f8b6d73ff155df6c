import { remembered } from '../remembered.ts'

/**
 * Words that are inflected irregularly, are spelled in two ways, or are derived from one another, under the family
 * they make. Regular inflection needs no entry.
 */
const families: Record<string, string> = {
  show: 'shown showed',
  alumnus: 'alumni alum alums',
  woman: 'women',
  man: 'men',
  criterion: 'criteria',
  freeze: 'froze frozen',
  fight: 'fought',
  catch: 'caught',
  think: 'thought',
  teach: 'taught',
  bring: 'brought',
  seek: 'sought',
  feel: 'felt',
  keep: 'kept',
  sleep: 'slept',
  drive: 'drove driven',
  ride: 'rode ridden',
  rise: 'rose risen',
  speak: 'spoke spoken',
  break: 'broke broken',
  steal: 'stole stolen',
  wake: 'woke woken',
  wear: 'wore worn',
  tear: 'tore torn',
  throw: 'threw thrown',
  know: 'knew known',
  grow: 'grew grown',
  draw: 'drew drawn',
  fly: 'flew flown',
  fall: 'fell fallen',
  forget: 'forgot forgotten',
  hide: 'hid hidden',
  eat: 'ate eaten',
  drink: 'drank drunk',
  swim: 'swam swum',
  sing: 'sang sung',
  run: 'ran running',
  come: 'came',
  become: 'became',
  find: 'found',
  stand: 'stood',
  tell: 'told',
  say: 'said',
  lead: 'led',
  light: 'lit',
  shoot: 'shot',
  sit: 'sat',
  stick: 'stuck',
  strike: 'struck',
  swap: 'swapped',
  rate: 'rating rated',
  quiz: 'quizzes',
  ad: 'advertisement advert ads adverts advertisements',
  transfer: 'transferred transferring',
  fail: 'failure failed failing',
  approve: 'approval',
  reject: 'rejection',
  decline: 'declined',
  decide: 'decision',
  expire: 'expiry expiration',
  renew: 'renewal renewing',
  employ: 'employment',
  reside: 'residence resident',
  join: 'joined',
  trade: 'traded trading',
  sponsor: 'sponsorship',
  pause: 'pausing',
  resume: 'resumption',
  translate: 'translation',
  notify: 'notification',
  download: 'downloaded',
  upload: 'uploaded',
  bid: 'bidding',
  buy: 'bought purchase buyer',
  order: 'ordering',
  get: 'got gotten receive received receipt',
  send: 'sent',
  spend: 'spent',
  pay: 'paid payment',
  win: 'won winning',
  lose: 'lost',
  make: 'made',
  take: 'took taken',
  give: 'gave given',
  go: 'went gone',
  view: 'look browse saw seen see peek glance',
  leave: 'left',
  write: 'wrote written',
  start: 'begin began begun',
  complete: 'completion finish',
  hear: 'heard',
  hold: 'held',
  meet: 'met',
  lend: 'lent',
  sell: 'sold',
  do: 'did done',
  beat: 'beaten',
  build: 'built',
  choose: 'chose chosen',
  withdraw: 'withdrew withdrawn withdrawal',
  subscribe: 'subscription',
  unsubscribe: 'unsubscription',
  register: 'registration',
  enroll: 'enrol enrolled enrolment enrollment enrolls',
  apply: 'application applied applies',
  install: 'installation',
  activate: 'activation',
  cancel: 'cancelled canceled cancellation',
  refer: 'referral referred',
  deliver: 'delivery deliveries',
  submit: 'submission submitted submitting handin',
  attend: 'attendance',
  book: 'booking',
  consent: 'consented',
  donate: 'donation',
  review: 'reviewed',
  upgrade: 'upgraded',
  verify: 'verification verified verifies',
  invite: 'invitation',
  participate: 'participation',
  favorite: 'favourite',
  color: 'colour',
  visit: 'visited',
  borrow: 'borrowed loaned',
  child: 'children',
  person: 'people',
  cart: 'bag basket trolley',
  phone: 'telephone cellphone',
  email: 'mail emails',
  login: 'logon signin',
  logout: 'logoff signout',
  wishlist: 'wish_list',
}

/** A verb and its particle, which make one word: “signed up”. */
const phrasalVerbs: Record<string, string> = {
  'sign up': 'signup',
  'log in': 'login',
  'log on': 'login',
  'sign in': 'login',
  'log out': 'logout',
  'sign out': 'logout',
  'wish list': 'wishlist',
  'look at': 'view',
  'hand in': 'submit',
  'show up': 'attend',
  'kick off': 'start',
  'wrap up': 'finish',
  'turn up': 'attend',
  'go through': 'complete',
  'carry out': 'complete',
  'sort out': 'resolve',
  'send in': 'submit',
  'sign on': 'login',
  'take part': 'participate',
  'run out': 'expire',
  'hook up': 'connect',
  'link up': 'connect',
  'give up': 'quit',
  'log into': 'login',
  'sign into': 'login',
  'top up': 'topup',
  'check out': 'checkout',
  'opt in': 'optin',
  'opt out': 'optout',
  'take out': 'withdraw',
  'turn in': 'submit',
  'play back': 'playback',
  'pick up': 'pickup',
  'check in': 'checkin',
  'drop off': 'dropoff',
  'log off': 'logout',
  'set up': 'setup',
  'e mail': 'email',
}

/** What may be the second word of those, also in the plural: “top ups”. */
const particles = new Set(
  Object.keys(phrasalVerbs).flatMap(verb => {
    const particle = verb.slice(verb.indexOf(' ') + 1)
    return [particle, `${particle}s`]
  }),
)

const unchanged = new Set(['news', 'series', 'always', 'less', 'classics', 'analytics'])

const familyOfStem = new Map<string, string>()
for (const [head, members] of Object.entries(families)) {
  for (const word of members.split(' ')) {
    if (!familyOfStem.has(stem(word))) familyOfStem.set(stem(word), stem(head))
  }
}

/** What a word has in common with all its inflections and derivations: “bought”, “purchases” and “buying” are one. */
export const familyOf = remembered((word: string): string => {
  const root = stem(word)
  return familyOfStem.get(root) ?? root
}, 20_000)

/** The families of words in a row, with the number of words that each takes. */
export function familiesOf(words: readonly string[]): readonly { family: string; length: number }[] {
  const found: { family: string; length: number }[] = []
  for (let at = 0; at < words.length; ) {
    const [word = '', next = ''] = words.slice(at, at + 2)
    const phrasal = particles.has(next) ? phrasalVerbs[`${stem(word)} ${next.replace(/s$/, '')}`] : undefined
    found.push(phrasal ? { family: stem(phrasal), length: 2 } : { family: familyOf(word), length: 1 })
    at += phrasal ? 2 : 1
  }
  return found
}

/**
 * Strips regular inflection, and makes alike what stays: order, ordered, ordering; price, priced; study, studies. A short
 * word that did not double its last letter had an “e”: rated is of rate, but sitting of sit, and not of site.
 */
function stem(word: string): string {
  if (word.length < 4 || unchanged.has(word)) return word
  const bare = stripEnding(word)
    .replace(/([^aeiou])y$/, '$1i')
    .replace(/ll$/, 'l')
  return bare.length > 4 ? bare.replace(/e$/, '') : bare
}

function stripEnding(word: string): string {
  if (/[^l]ally$/.test(word)) return word.slice(0, -2)
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (/s$/.test(word)) return stripEnding(word.slice(0, -1))
  const verb = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(word)?.[1]
  if (verb === undefined || verb.length < 2 || /eed$/.test(word)) return word
  if (/i$/.test(verb)) return `${verb.slice(0, -1)}y`
  if (verb.length > 3 && /([bdfgklmnprtvz])\1$/.test(verb)) return verb.slice(0, -1)
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? `${verb}e` : verb
}
