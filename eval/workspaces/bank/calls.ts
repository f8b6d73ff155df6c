import type { Call } from '../call.ts'
import { Random } from '../random.ts'

/** Larkbank, a bank in an app: what its customers and visitors did in the 400 days before `now`. */
export function* calls(): Generator<Call> {
  let sent = 0
  for (let index = 0; index < customers + strangers; index++) {
    const person = newPerson(index)
    for (const call of index < customers ? customerCalls(person) : strangerCalls(person)) {
      yield call
      if (sent++ % 211 === 7) yield call // delivered twice
    }
  }
}

const now = Date.parse('2026-06-01T00:00:00Z')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const site = 'https://www.larkbank.example'
const customers = 720
const strangers = 80

type OneOf<Item> = readonly [Item, ...Item[]]
type Properties = Readonly<Record<string, unknown>>

const places: OneOf<Record<'country' | 'code' | 'city' | 'timezone' | 'locale', string>> = [
  { country: 'Netherlands', code: 'NL', city: 'Utrecht', timezone: 'Europe/Amsterdam', locale: 'nl-NL' },
  { country: 'Netherlands', code: 'NL', city: 'Groningen', timezone: 'Europe/Amsterdam', locale: 'en-GB' },
  { country: 'Germany', code: 'DE', city: 'Bremen', timezone: 'Europe/Berlin', locale: 'de-DE' },
  { country: 'Ireland', code: 'IE', city: 'Cork', timezone: 'Europe/Dublin', locale: 'en-IE' },
  { country: 'Austria', code: 'AT', city: 'Graz', timezone: 'Europe/Vienna', locale: 'de-AT' },
  { country: 'Portugal', code: 'PT', city: 'Braga', timezone: 'Europe/Lisbon', locale: 'pt-PT' },
]
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari'
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/136.0.0.0 Mobile Safari'
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/136.0.0.0 Safari/537.36'
const iPad = 'Mozilla/5.0 (iPad; CPU OS 16_7 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari'
const devices: OneOf<string> = [iPhone, iPhone, android, android, windows, windows, iPad]
const campaigns: OneOf<Properties> = [
  { name: 'spring_switch', source: 'google', medium: 'cpc' },
  { name: 'refer_a_mate', source: 'newsletter', medium: 'email' },
  { name: 'student_welcome', source: 'instagram', medium: 'social' },
]
const referrers: OneOf<string> = ['https://www.google.com/', 'https://www.rateradar.example/best-accounts']
const pages: OneOf<Record<'name' | 'path', string>> = [
  { name: 'Home', path: '/' },
  { name: 'Loans', path: '/loans' },
  { name: 'Savings Rates', path: '/savings/rates' },
  { name: 'Travel Card', path: '/cards/travel' },
  { name: 'Fees', path: '/help/fees' },
]
const merchants: OneOf<Record<'name' | 'category', string>> = [
  { name: 'Fresh Market', category: 'groceries' },
  { name: 'Corner Market', category: 'groceries' },
  { name: 'Bistro Nova', category: 'restaurants' },
  { name: 'SkyHop', category: 'travel' },
  { name: 'Petrolia', category: 'fuel' },
  { name: 'Streamly', category: 'subscriptions' },
  { name: 'LuckySpin', category: 'gambling' },
]
const goals: OneOf<string> = ['holiday', 'house deposit', 'new car', 'emergency fund']
const cardKinds: OneOf<string> = ['debit', 'debit', 'virtual', 'metal']
const otherProducts = ['savings', 'credit card', 'loan', 'insurance', 'joint account']
const names: OneOf<string> = ['aoife', 'bas', 'catarina', 'dieter', 'els', 'finn', 'greta', 'hugo', 'joana']
const domains: OneOf<string> = ['mailbox.example', 'mailbox.example', 'postfach.example', 'uni.example.edu']
const tiers: OneOf<string> = ['basic', 'basic', 'basic', 'plus', 'plus']
const jobs: OneOf<string> = ['employed', 'employed', 'self-employed', 'Self-Employed', 'student', 'retired']

/** What does not change about someone. */
function newPerson(index: number) {
  const random = new Random(5_000 + index * 97)
  const isOld = random.chance(0.35)
  const joined = daysAgo(random, isOld ? 398 : random.between(2, 390))
  const left = random.chance(0.65) ? now : now - (now - joined) * random.next()
  const campaign = random.chance(0.3) ? random.pick(campaigns) : undefined
  const referrer = random.chance(0.4) ? random.pick(referrers) : undefined
  const home = random.pick(places)
  return { index, random, isOld, joined, left, campaign, referrer, home, userAgent: random.pick(devices) }
}

type Person = ReturnType<typeof newPerson>

function customerCalls(person: Person): Call[] {
  const { index, random, isOld, joined } = person
  const userId = `cust_${String(index).padStart(5, '0')}`
  const anonymousId = `device-${index}`
  const wasStranger = !isOld && random.chance(0.15)
  const before = wasStranger ? visit(person, joined - random.between(1, 8) * day) : []
  const deeds = random.chance(0.05) ? [] : inOrder(customerDeeds(person))
  const who = wasStranger ? { userId, anonymousId } : { userId }
  const base = { messageId: `bk-${index}-i`, timestamp: iso(joined), ...who }
  return [
    ...before.map((deed, n) => toCall(person, deed, { anonymousId }, `bk-${index}-a${n}`)),
    { type: 'identify', ...base, traits: traitsOf(person) },
    ...deeds.map((deed, n) => toCall(person, deed, { userId }, `bk-${index}-${n}`)),
  ]
}

function strangerCalls(person: Person): Call[] {
  const { index, random } = person
  const visits = Array.from({ length: random.between(1, 3) }, () => visit(person, moment(person)))
  const who = { anonymousId: `device-${index}` }
  return inOrder(visits.flat()).map((deed, n) => toCall(person, deed, who, `bk-${index}-${n}`))
}

function traitsOf({ index, random, home, joined, isOld }: Person): Properties {
  const isPremium = random.chance(0.2)
  const isOverdrawn = random.chance(0.15)
  const opened = isOld ? daysAgo(random, random.between(400, 2_200)) : joined - hour
  /** Each with the share of the customers who have it. */
  const known: Readonly<Record<string, readonly [share: number, value: unknown]>> = {
    email: [0.94, `${random.pick(names)}.${index}@${random.pick(domains)}`],
    phone_no: [0.6, `+35315550${String(index).padStart(4, '0')}`],
    acct_tier: [0.96, isPremium ? 'premium' : random.pick(tiers)],
    country_of_residence: [0.95, home.country],
    date_of_birth: [0.85, iso(now - random.between(17 * 365, 82 * 365) * day).slice(0, 10)],
    acct_opened_at: [1, iso(opened)],
    current_balance: [0.97, isOverdrawn ? -random.between(1, 900) : money(random, 5, 15_000)],
    monthly_income: [0.7, random.between(9, isPremium ? 90 : 50) * 100],
    credit_score: [0.75, random.between(60, 170) * 5],
    mkt_opt_in: [0.88, random.chance(0.6)],
    overdraft_on: [0.8, random.chance(0.35)],
    kyc_status: [1, random.pick(['verified', 'verified', 'verified', 'verified', 'pending', 'failed'])],
    products_held: [0.95, ['current account', ...random.some(otherProducts, 0.3)]],
    card_expires_on: [0.9, iso(now + random.between(-60, 1_200) * day).slice(0, 10)],
    employment_status: [0.75, random.pick(jobs)],
    nps_last: [0.4, random.between(0, 10)],
  }
  const traits: Record<string, unknown> = {}
  for (const [name, [share, value]] of Object.entries(known)) {
    if (random.chance(share)) traits[name] = value
    else if (random.chance(0.3)) traits[name] = null
  }
  return traits
}

type Deed = ReturnType<typeof did>

function customerDeeds(person: Person): Deed[] {
  const { random, isOld, joined } = person
  const maxPayments = random.pick([0, 1, 2, 3, 4])
  const saves = random.chance(0.5)
  const borrows = random.chance(0.4)
  const channel = random.pick(['app', 'app', 'web', 'branch'])
  const onboarding = { channel, referred: random.chance(0.25), mins_taken: random.between(3, 40) }
  const isOnboarded = !isOld && random.chance(0.88)
  const sessions = Array.from({ length: random.pick([1, 2, 4, 6, 8, 11, 16]) }, () => moment(person))
  return [
    ...(isOnboarded ? [did(joined + 5 * minute, 'onb_completed', onboarding)] : []),
    ...sessions.flatMap(time => [
      ...banking(random, time, maxPayments),
      ...(random.chance(0.35) ? visit(person, time - 12 * minute) : []),
      ...(saves ? saving(random, time) : []),
      ...(borrows && random.chance(0.12) ? borrowing(random, time) : []),
      ...(random.chance(0.1) ? trouble(random, time) : []),
    ]),
  ]
}

function banking(random: Random, time: number, maxPayments: number): Deed[] {
  const login = { method: random.pick(['face_id', 'face_id', 'pin']), from_push: random.chance(0.2) }
  const fee = random.pick([0, 0, 1.5, 3])
  const cash = { amount: random.between(1, 30) * 10, fee, abroad: random.chance(0.2) }
  return [
    ...random.some([did(time, 'app_login', login)], 0.75),
    ...Array.from({ length: random.between(0, maxPayments) }, () => payment(random, time)),
    ...random.some([transfer(random, time + 4 * minute)], 0.3),
    ...random.some([did(time + hour, 'atm_withdrawal', cash)], 0.12),
  ]
}

function payment(random: Random, time: number): Deed {
  const amount = money(random, 3, 400)
  const purchase = { amount, merchant: random.pick(merchants), contactless: random.chance(0.7) }
  return did(time + random.between(10, 600) * minute, 'card_payment_made', purchase)
}

function transfer(random: Random, time: number): Deed {
  const amount = money(random, 10, 3_000)
  const speed = random.pick(['instant', 'standard', 'standard', 'scheduled'])
  const dest_country = random.pick(['NL', 'NL', 'DE', 'DE', 'PT', 'PL'])
  return did(time, 'xfer_sent', { amount, speed, dest_country, own_acct: random.chance(0.3) })
}

function saving(random: Random, time: number): Deed[] {
  const goal = random.pick(goals)
  const plan = { goal, target_amount: random.between(1, 40) * 500, auto_save: random.chance(0.4) }
  const topup = { goal, amount: money(random, 5, 600), round_up: random.chance(0.3) }
  const later = time + random.pick([1, 3, 30, 5 * 24, 12 * 24]) * hour
  const created = random.some([did(time + minute, 'savings_goal_created', plan)], 0.15)
  return [...created, ...random.some([did(later, 'savings_topup_v2', topup)], 0.4)]
}

function borrowing(random: Random, time: number): Deed[] {
  const loan_type = random.pick(['personal', 'car', 'home improvement'])
  const wish = { amount: random.between(1, 50) * 500, term_months: random.between(1, 7) * 12 }
  const outcome = random.pick(['approved', 'approved', 'declined', 'manual review'])
  const decision = time + random.pick([2, 20, 60, 150]) * hour
  return [
    ...random.some([pageView(time - 2 * hour, '/loans', 'Loans')], 0.6),
    did(time, 'loan_app_submitted', { loan_type, ...wish, joint_applicant: random.chance(0.3) }),
    ...random.some([did(decision, 'loan_app_decided', { loan_type, outcome })], 0.8),
  ]
}

/** A card is frozen, another one ordered, somebody asks for help: some of these. */
function trouble(random: Random, time: number): Deed[] {
  const topic = random.pick(['card', 'fraud', 'app', 'fees', 'transfer'])
  const channel = random.pick(['chat', 'chat', 'phone', 'email'])
  const ticket = { topic, channel, wait_mins: random.between(0, 45), resolved: random.chance(0.7) }
  const frozen = { card_kind: random.pick(cardKinds), reason: random.pick(['lost', 'stolen', 'precaution']) }
  const newCard = () => {
    const design = random.pick(['coral', 'midnight', 'recycled'])
    return { card_kind: random.pick(cardKinds), design, fee: random.pick([0, 5, 50]) }
  }
  const order = { express: random.chance(0.3), items: Array.from({ length: random.between(1, 2) }, newCard) }
  const steps = [
    did(time + 20 * minute, 'card_frozen', frozen),
    did(time + random.pick([1, 30, 100]) * hour, 'card_order_placed', order),
    did(time + random.pick([1, 5, 60]) * hour, 'cs_ticket_opened', ticket),
  ]
  return random.some(steps, 0.65)
}

function visit({ random }: Person, time: number): Deed[] {
  return random.some(pages, 0.35).map(({ name, path }, n) => pageView(time + n * minute, path, name))
}

function pageView(time: number, path: string, name: string): Deed {
  return did(time, 'Page Viewed', { name, path, url: site + path })
}

function did(time: number, name: string, properties: Properties) {
  return { time, name, properties }
}

function toCall(person: Person, deed: Deed, who: Partial<Call>, messageId: string): Call {
  const { time, name, properties } = deed
  const context = person.random.chance(0.85) && { context: contextOf(person, properties) }
  const base = { messageId, timestamp: iso(time), ...who, properties, ...context }
  if (name !== 'Page Viewed') return { type: 'track', event: name, ...base }
  return { type: 'page', name: String(properties.name), ...base }
}

function contextOf({ random, home, userAgent, campaign, referrer }: Person, { path = '/app' }: Properties) {
  const { code, city, timezone, locale } = random.chance(0.96) ? home : random.pick(places)
  return {
    userAgent: random.chance(0.85) ? userAgent : random.pick(devices),
    locale,
    timezone,
    location: { country: code, city },
    page: { url: `${site}${path}`, path, ...(referrer && { referrer }) },
    ...(campaign && { campaign }),
  }
}

function inOrder(deeds: readonly Deed[]): Deed[] {
  return deeds.filter(({ time }) => time < now - 10 * minute).sort((a, b) => a.time - b.time)
}

/** Between joining and leaving, more often late than early. */
function moment({ random, joined, left }: Person): number {
  const time = left - (left - joined) * random.next() ** 1.5
  return Math.max(joined + 15 * minute, daysAgo(random, Math.max(1, Math.ceil((now - time) / day))))
}

/** A moment of the day so many days ago, at which people are awake. */
function daysAgo(random: Random, days: number): number {
  return now - days * day + random.between(7 * 3_600, 23 * 3_600) * 1_000
}

/** More often little than much, and at times a round sum. */
function money(random: Random, low: number, high: number): number {
  const exact = low * (high / low) ** random.next()
  return random.chance(0.3) ? Math.max(low, Math.round(exact / 10) * 10) : Math.round(exact * 100) / 100
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
