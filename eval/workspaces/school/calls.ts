import type { Call } from '../call.ts'
import { Random } from '../random.ts'

const now = Date.UTC(2026, 5, 1)
const minute = 60_000
const day = 24 * 60 * minute
const site = 'https://lanternway.example'
const learners = 755
const passersBy = 45

const courses = [
  { courseTitle: 'SQL for Analysts', track: 'data', level: 'beginner' },
  { courseTitle: 'Machine Learning Studio', track: 'data', level: 'advanced' },
  { courseTitle: 'Interface Design Lab', track: 'design', level: 'intermediate' },
  { courseTitle: 'Brand Storytelling', track: 'marketing', level: 'intermediate' },
  { courseTitle: 'Python from Zero', track: 'coding', level: 'beginner' },
  { courseTitle: 'Web Apps with React', track: 'coding', level: 'advanced' },
  { courseTitle: 'Everyday Spanish', track: 'languages', level: 'beginner' },
  { courseTitle: 'Spanish for Business', track: 'languages', level: 'advanced' },
] as const
const kinds = ['course', 'workbook', 'bundle', 'gift card'] as const
const prices = { course: 60, workbook: 15, bundle: 120, 'gift card': 50 }
const paths = ['/', '/catalogue', '/pricing', '/teams'] as const
const pageNames = { '/': 'Home', '/catalogue': 'Catalogue', '/pricing': 'Pricing', '/teams': 'For Teams' }
const places = [
  { country: 'Ireland', code: 'IE', cities: ['Dublin', 'Cork'], timezone: 'Europe/Dublin', locale: 'en-IE' },
  { country: 'Germany', code: 'DE', cities: ['Leipzig'], timezone: 'Europe/Berlin', locale: 'de-DE' },
  { country: 'Spain', code: 'ES', cities: ['Valencia'], timezone: 'Europe/Madrid', locale: 'es-ES' },
  { country: 'Portugal', code: 'PT', cities: ['Porto', 'porto'], timezone: 'Europe/Lisbon', locale: 'pt-PT' },
] as const
const userAgents = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/125.0.0.0 Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) Version/16.6 Mobile/15E148 Safari/604.1',
] as const
const campaigns = [
  { name: 'autumn_intake', source: 'linkedin', medium: 'paid_social' },
  { name: 'learn_at_lunch', source: 'newsletter', medium: 'email' },
] as const
const referrers = ['https://www.google.com/', 'https://duckduckgo.com/', undefined, undefined] as const

const tiers = ['Free', 'Free', 'Free', 'Plus', 'Plus', 'Pro', 'Team'] as const
const monthlyPrice = { Plus: 12, Pro: 29 }
const formats = ['video', 'video', 'reading', 'exercise'] as const
const topics = ['Career Switch', 'Portfolio Review', 'Freelancing 101'] as const
const hosts = ['Ingrid Solberg', 'Tunde Bakare', 'Marta Pires'] as const
const boards = ['introductions', 'homework help', 'career chat'] as const
const reasons = ['too expensive', 'no time', 'goal reached'] as const
const jobRoles = ['teacher', 'student', 'data analyst', 'product designer', 'graphic designer'] as const
const interests = ['python', 'statistics', 'illustration', 'public speaking', 'photography'] as const
const orgs = ['Brightwell Logistics', 'Norrland Bank', 'Casa Verde'] as const
const mailHosts = ['example.com', 'mail.example.org', 'uni.example.edu'] as const
const oftenUnknown = ['mobileNo', 'dob', 'jobRole', 'interests']

const toDate = (time: number) => new Date(time).toISOString().slice(0, 10)

type Course = (typeof courses)[number]
type Place = (typeof places)[number]
type Campaign = (typeof campaigns)[number]
type Path = (typeof paths)[number]
type Properties = Readonly<Record<string, unknown>>
type Action = Pick<Call, 'type' | 'event' | 'name' | 'properties' | 'traits'>

/** Someone, what they did between the day they came and the day they were last seen, and how that is sent. */
class Person {
  readonly number: number
  readonly random: Random
  readonly place: Place
  readonly tier: (typeof tiers)[number]
  readonly came: number
  readonly left: number
  readonly #context: Properties
  readonly #actions: { readonly time: number; readonly path: string; readonly action: Action }[] = []

  constructor(number: number) {
    this.number = number
    this.random = new Random(number * 7919 + 11)
    this.place = this.random.pick<Place>(places)
    this.tier = this.random.pick(tiers)
    this.came = this.later(now, -399, -2)
    this.left = this.random.chance(0.65) ? now : this.moment(this.came, now)
    const { code, timezone, locale } = this.place
    const campaign = this.random.chance(0.3) && { campaign: this.random.pick<Campaign>(campaigns) }
    const userAgent = this.random.pick(userAgents)
    this.#context = { userAgent, locale, timezone, location: { country: code }, ...campaign }
  }

  moment(from = this.came, to = this.left): number {
    return Math.floor(from + this.random.next() * (to - from))
  }

  later(time: number, leastDays: number, mostDays: number): number {
    return this.moment(time + leastDays * day, time + mostDays * day)
  }

  identify(time: number, traits: Properties): void {
    this.#actions.push({ time, path: '/account', action: { type: 'identify', traits } })
  }

  track(time: number, event: string, properties: Properties): void {
    this.#actions.push({ time, path: '/learn', action: { type: 'track', event, properties } })
  }

  page(time: number, path = this.random.pick<Path>(paths)): void {
    const properties = { path, url: site + path }
    this.#actions.push({ time, path, action: { type: 'page', name: pageNames[path], properties } })
  }

  /** They are anonymous up to the first identify. */
  *calls(): Generator<Call> {
    const referrer = this.random.pick(referrers)
    const actions = this.#actions.filter(({ time }) => time < now - minute).sort((a, b) => a.time - b.time)
    const meeting = actions.findIndex(({ action }) => action.type === 'identify')
    for (const [place, { time, path, action }] of actions.entries()) {
      const userId = meeting >= 0 && place >= meeting && { userId: `stu_${1000 + this.number}` }
      const anonymousId = (!userId || place === meeting) && { anonymousId: `anon-${this.number}` }
      const ids = { messageId: `sch-${this.number}-${place}`, ...userId, ...anonymousId }
      const page = { path, url: site + path, ...(referrer && { referrer }) }
      const context = this.random.chance(0.85) && { context: { ...this.#context, page } }
      const call = { ...action, ...ids, timestamp: new Date(time).toISOString(), ...context }
      yield call
      if (this.random.chance(0.004)) yield call
    }
  }
}

function traitsOf({ random, place, tier, came, number }: Person): Properties {
  const traits = {
    email: `learner${number}@${random.pick(mailHosts)}`,
    mobileNo: `+3531555${String(number).padStart(4, '0')}`,
    acctTier: tier,
    subEndsOn: tier === 'Free' ? null : toDate(now + random.between(-20, 180) * day),
    dob: `${random.between(1955, 2007)}-${toDate(now + random.between(0, 364) * day).slice(5)}`,
    homeCountry: place.country,
    homeCity: random.pick(place.cities),
    jobRole: random.pick(jobRoles),
    interests: random.some(interests, 0.35),
    newsletterOk: random.chance(0.6),
    isAlumnus: random.chance(0.25),
    xpPoints: random.chance(0.4) ? random.between(0, 10) * 100 : random.between(0, 950),
    lifetimeSpendEur: random.chance(0.3) ? random.between(0, 12) * 50 : random.between(0, 110_000) / 100,
    joinedAt: new Date(came - (random.chance(0.2) ? 500 * day : 0)).toISOString(),
    orgName: tier === 'Team' || random.chance(0.2) ? random.pick(orgs) : null,
  }
  const isGiven = (name: string) => random.chance(oftenUnknown.includes(name) ? 0.6 : 0.9)
  const entries = Object.entries(traits).map(([name, value]) => [name, isGiven(name) ? value : null])
  return Object.fromEntries(entries.filter(([, value]) => value !== null || random.chance(0.25)))
}

function arrive(person: Person): void {
  const { random, came, tier } = person
  const traits = traitsOf(person)
  const isUpgraded = random.chance(0.1)
  if (random.chance(0.25)) person.page(came - 20 * minute)
  person.identify(came, isUpgraded ? { ...traits, acctTier: 'Free', xpPoints: 0 } : traits)
  if (isUpgraded) person.identify(came + day, { acctTier: tier, xpPoints: random.between(10, 300) })
  const method = random.pick(['email', 'google', 'linkedin'])
  if (random.chance(0.9)) person.track(came + minute, 'Account Opened', { method })
}

function buy(person: Person, time: number): void {
  const { random } = person
  if (random.chance(0.4)) person.page(time - random.between(10, 2000) * minute, '/pricing')
  const chosen = [random.pick(kinds), ...random.some(kinds, 0.2)]
  const items = chosen.map(kind => ({ kind, price: prices[kind] }))
  const basketTotal = items.reduce((total, { price }) => total + price, 0)
  const paidWith = random.pick(['card', 'paypal', 'invoice'])
  const voucher = random.chance(0.2) && { voucherCode: random.pick(['SPRING20', 'HELLO10']) }
  person.track(time, 'Basket Paid', { basketTotal, paidWith, isGift: random.chance(0.15), items, ...voucher })
}

function takeCourse(person: Person): void {
  const { random, tier, left } = person
  const course = random.pick<Course>(courses)
  const enrolled = person.moment()
  person.track(enrolled, 'Course Enrolled', { ...course, viaOrgSeat: tier === 'Team' })
  const lessons = random.pick([0, 1, 3, 5, 7])
  let time = person.later(enrolled, 0.01, random.pick([1, 3, 20]))
  for (let lessonNo = 1; lessonNo <= lessons && time < left; lessonNo++) {
    takeLesson(person, course, lessonNo, time)
    if (random.chance(0.35)) takeQuiz(person, course, time + 90 * minute)
    time = person.later(time, 0.1, random.pick([1, 3, 15]))
  }
  const grade = random.pick(['pass', 'pass', 'merit', 'distinction'])
  if (lessons === 7 && time < left) person.track(time, 'Cert Issued', { ...course, grade })
}

function takeLesson(person: Person, { courseTitle, track }: Course, lessonNo: number, time: number): void {
  const { random } = person
  const lesson = { courseTitle, track, lessonNo, format: random.pick(formats) }
  const minsSpent = random.between(5, 60)
  const end = time + minsSpent * minute + (random.chance(0.15) ? 2 * day : 0)
  person.track(time, 'Lesson Started', lesson)
  if (random.chance(0.2)) return
  person.track(end, 'Lesson Finished', { ...lesson, minsSpent, captionsOn: random.chance(0.3) })
  const words = { wordCount: random.between(5, 300), hasAttachment: random.chance(0.3) }
  if (random.chance(0.15)) person.track(end, 'LMS Post Created', { board: random.pick(boards), ...words })
}

function takeQuiz(person: Person, { courseTitle, track }: Course, time: number): void {
  const { random } = person
  for (let attemptNo = 1; attemptNo === 1 || random.chance(0.5); attemptNo++) {
    const scorePct = random.chance(0.4) ? random.between(2, 10) * 10 : random.between(20, 100)
    const quiz = { kind: random.pick(['practice', 'midterm', 'final']), questions: random.pick([5, 10, 20]) }
    const result = { scorePct, passed: scorePct >= 60, attemptNo, quiz }
    person.track(time + (attemptNo - 1) * 3 * day, 'Quiz Submitted', { courseTitle, track, ...result })
    if (result.passed) return
  }
}

function watchWebinar(person: Person): void {
  const { random } = person
  const registered = person.moment()
  const about = { topic: random.pick(topics), host: random.pick(hosts) }
  person.track(registered, 'Webinar Registered', about)
  if (random.chance(0.35)) return
  const joined = person.later(registered, 0.5, 6)
  const attendance = { minsAttended: random.between(1, 12) * 5, askedQuestion: random.chance(0.25) }
  person.track(joined, 'Webinar Joined', { ...about, ...attendance })
  if (random.chance(0.2)) buy(person, person.later(joined, 0.1, 6))
}

/** Someone on the free tier may have paid in earlier days. */
function subscribe(person: Person): void {
  const { random, came, left } = person
  const isFormer = person.tier === 'Free' && random.chance(0.3)
  const tier = isFormer ? random.pick(['Plus', 'Pro']) : person.tier
  if (tier !== 'Plus' && tier !== 'Pro') return
  const end = isFormer ? person.moment() : left
  let time = came + 3 * minute
  while (time < end) {
    const months = random.chance(0.2) ? 12 : 1
    const cycle = months === 12 ? 'annual' : 'monthly'
    person.track(time, 'Sub Renewed', { tier, cycle, amountEur: monthlyPrice[tier] * months })
    time += months * 30 * day
  }
  if (!isFormer && random.chance(0.85)) return
  person.track(end, 'Sub Cancelled', { tier, reason: random.pick(reasons) })
  if (random.chance(0.2)) takeQuiz(person, random.pick<Course>(courses), end - 5 * day)
  if (random.chance(0.2)) buy(person, person.later(end, 1, 40))
}

/** What the learners of an online school did, and some people who only looked at its site. */
export function* calls(): Generator<Call> {
  for (let number = 0; number < learners + passersBy; number++) {
    const person = new Person(number)
    const { random } = person
    for (let visits = random.between(0, 7); visits > 0; visits--) person.page(person.moment())
    for (let webinars = random.pick([0, 0, 1, 1, 2, 4]); webinars > 0; webinars--) watchWebinar(person)
    if (number < learners) {
      arrive(person)
      subscribe(person)
      for (let more = random.pick([0, 0, 1, 1, 1, 2, 3]); more > 0; more--) buy(person, person.moment())
      for (let more = random.pick([0, 1, 1, 2, 2, 3]); more > 0; more--) takeCourse(person)
    }
    yield* person.calls()
  }
}
