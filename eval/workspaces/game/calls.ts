import type { Call } from '../call.ts'
import { Random } from '../random.ts'

const now = Date.parse('2026-06-01T00:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute
const oldest = now - 400 * day
const site = 'https://emberhold.example'

type Values = Readonly<Record<string, unknown>>
type Table<Row> = readonly [Row, ...Row[]]

const agents: Table<string> = [
  'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 Chrome/125.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) Version/16.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/125.0.0.0 Safari/537.36',
]
/** The country's name and code, a city, its zone and the language. */
const places: Table<readonly [string, string, string, string, string]> = [
  ['Germany', 'DE', 'Leipzig', 'Europe/Berlin', 'de-DE'],
  ['Brazil', 'BR', 'Curitiba', 'America/Sao_Paulo', 'pt-BR'],
  ['Japan', 'JP', 'Osaka', 'Asia/Tokyo', 'ja-JP'],
  ['Turkey', 'TR', 'Izmir', 'Europe/Istanbul', 'tr-TR'],
  ['Poland', 'PL', 'Gdansk', 'Europe/Warsaw', 'pl-PL'],
  ['South Korea', 'KR', 'Busan', 'Asia/Seoul', 'ko-KR'],
]
const campaigns: Table<Values> = [
  { source: 'tiktok', medium: 'paid_social', name: 'dragon_launch' },
  { source: 'newsletter', medium: 'email', name: 'season7_kickoff' },
  { source: 'google', medium: 'cpc', name: 'gem_sale_spring' },
]
const referrers: Table<string> = [
  'https://www.reddit.com/',
  'https://www.google.com/',
  'https://discord.com/',
]
const pages: Table<readonly [title: string, path: string]> = [
  ['Gem Store', '/store/gems'],
  ['Season Pass', '/store/pass'],
  ['Patch Notes', '/news/patch-notes'],
  ['Leaderboard', '/leaderboard'],
  ['Support', '/support'],
]
const units = ['archers', 'knights', 'dragons', 'catapults', 'mages']
const clans: Table<string> = ['Night Owls', 'Iron Wolves', 'Dragon Sons', 'Los Lobos']
const chapters: Table<string> = ['Frost Marches', 'Sunken Coast', 'Ashlands', 'Iron Vale']
const wares: Table<{ sku: string; kind: string; price: number }> = [
  { sku: 'gems_s', kind: 'gem pack', price: 4.99 },
  { sku: 'gems_l', kind: 'gem pack', price: 20 },
  { sku: 'gems_vault', kind: 'gem pack', price: 99.99 },
  { sku: 'pass_s7', kind: 'season pass', price: 10 },
  { sku: 'starter', kind: 'starter bundle', price: 2.99 },
  { sku: 'skin_frost_dragon', kind: 'skin', price: 15 },
]
/** How many of the players have a trait, where not nearly all have it; the others lack it, or have null. */
const shares: Record<string, number> = {
  email: 0.7,
  vip_tier: 0.6,
  born: 0.5,
  pass_until: 0.45,
  fav_units: 0.6,
  churn_score: 0.75,
}

/** The properties of each event. */
const propertiesOf = {
  'session:started': (random, at) => ({
    app_ver: random.pick(at > now - 90 * day ? ['5.0', '5.0', '4.9'] : ['4.7', '4.8', '4.9']),
    net: random.pick(['wifi', 'wifi', 'cellular']),
    fps: random.pick([20, 25, 30, 45, 60, 60]),
  }),
  TutorialCompleted: random => ({ skipped: random.chance(0.25), mins: random.between(2, 20) }),
  'level:finished': random => ({
    lvl: random.between(1, 60),
    chapter: random.pick(chapters),
    stars: random.pick([0, 1, 2, 3, 3]),
    dur_sec: random.pick([30, 60, 90, 120, 180, 300, random.between(20, 600)]),
    boosters: random.some(['time warp', 'double loot', 'meteor'], 0.3),
  }),
  'battle:won': random => battle(random, random.pick([5, 10, 15, 20, 25, 30, 40])),
  'battle:lost': random => battle(random, random.pick([-5, -10, -15, -20, -25])),
  'gems:spent': random => ({
    amount: random.pick([10, 20, 50, 100, 250, 500]),
    sink: random.pick(['speed-up', 'speed-up', 'chest', 'hero', 'shield']),
  }),
  rewarded_ad_watched: random => ({
    placement: random.pick(['free_chest', 'revive', 'double_loot']),
    secs: random.pick([5, 15, 30, 30, 45]),
    finished: random.chance(0.8),
  }),
  'shop:purchase': purchase,
  'clan:joined': random => ({
    clan: random.pick(clans),
    league: random.pick(['copper', 'copper', 'iron', 'titan']),
    invited: random.chance(0.4),
    members: random.between(3, 50),
  }),
  'clan:left': random => ({ reason: random.pick(['quit', 'quit', 'kicked', 'disbanded']) }),
  'push:sent': random => ({ tpl: random.pick(['energy_full', 'clan_war_soon', 'come_back', 'daily_gift']) }),
  'push:opened': () => ({}),
  'Page Viewed': random => {
    const [title, path] = random.pick(pages)
    return { title, path, url: site + path }
  },
} satisfies Record<string, (random: Random, at: number) => Values>

function battle(random: Random, trophies: number): Values {
  return {
    mode: random.pick(['duel', 'duel', 'raid', 'siege', 'clan war']),
    trophies,
    opponent: { lvl: random.between(1, 60), clan: random.pick(clans) },
    troops: random.some(units, 0.4).map(unit => ({ unit, qty: random.pick([5, 10, 20, 50]) })),
    revenge: random.chance(0.2),
  }
}

function purchase(random: Random): Values {
  const chosen = [random.pick(wares), ...random.some(wares, 0.05)]
  const items = chosen.map(ware => ({ ...ware, qty: random.pick([1, 1, 2]) }))
  const cents = items.reduce((sum, { price, qty }) => sum + Math.round(price * 100) * qty, 0)
  const store = random.pick(['App Store', 'Google Play', 'Web Shop'])
  const promo = random.chance(0.25) && { promo: random.pick(['EMBER10', 'SEASON7', 'COMEBACK20']) }
  return { total: cents / 100, store, gift: random.chance(0.12), items, ...promo }
}

type EventName = keyof typeof propertiesOf
type Deed = ReturnType<typeof did>
type Player = ReturnType<typeof makePlayer>
type Draft = Omit<Call, 'messageId'>

function did(random: Random, event: EventName, at: number, others: Values = {}) {
  const properties: Values = { ...propertiesOf[event](random, at), ...others }
  return { event, at, properties }
}

function makePlayer(random: Random, id: { userId: string } | { anonymousId: string }) {
  const first = random.chance(0.4)
    ? random.between(oldest, oldest + 15 * day)
    : random.between(oldest, now - day)
  return {
    ...{ id, first, last: random.chance(0.55) ? now : random.between(first, now) },
    place: random.pick(places),
    agent: random.pick(agents),
    campaign: random.chance(0.35) && random.pick(campaigns),
    /** From 0, who never buys, to 2. */
    spender: random.pick([0, 0, 0, 0, 1, 1, 1, 2, 2]),
    hasClan: random.chance(0.5),
  }
}

function traitsOf(random: Random, { place, first, spender, hasClan }: Player, number: number): Values {
  const host = random.pick(['gmail.com', 'gmail.com', 'outlook.com', 'web.de', 'emberhold.example'])
  const all = {
    email: `player${number}@${host}`,
    plat: random.pick(['iOS', 'iOS', 'iOS', 'Android', 'Android', 'android']),
    lvl: random.pick([1, 3, 5, 10, 15, 20, 25, 30, random.between(1, 60), random.between(30, 60)]),
    gems: random.pick([0, 0, 50, 100, 250, 500, 1000, random.between(1, 3000)]),
    vip_tier: random.pick(['bronze', 'bronze', 'silver', 'gold', 'diamond']),
    clan_role: hasClan ? random.pick(['member', 'member', 'elder', 'co-leader', 'leader']) : undefined,
    payer: spender > 0,
    prefs: { push: random.chance(0.65), newsletter: random.chance(0.4) },
    ltv_usd: spender * random.pick([2.99, 5, 10, 25, 50, 100, 240, 625]),
    born: dayOf(now - random.between(13 * 365, 55 * 365) * day),
    installed_at: new Date(random.chance(0.7) ? first : now - random.between(400, 1500) * day).toISOString(),
    pass_until: dayOf(now + random.between(-60, 100) * day),
    fav_units: random.some(units, 0.4),
    acq_src: random.pick(['organic', 'organic', 'tiktok', 'google uac', 'influencer', 'apple search ads']),
    country: place[0],
    churn_score: random.pick([0.1, 0.2, 0.35, 0.5, 0.7, 0.8, 0.9, random.between(0, 100) / 100]),
  }
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(all)) {
    if (random.chance(shares[name] ?? 0.93)) kept[name] = value
    else if (random.chance(0.3)) kept[name] = null
  }
  return kept
}

function deedsOf(random: Random, { first, last, spender, hasClan }: Player): Deed[] {
  const sessions = times(random.pick([1, 1, 1, 2, 2, 3, 4, 8]), () => random.between(first, last))
  const recent = times(random.chance(0.12) ? random.between(4, 14) : 0, ago => last - (ago + 0.4) * day)
  const daily = recent.filter(at => at > first)
  const pushes = times(random.between(0, 5), () => random.between(first, now))
  return [
    ...(random.chance(0.8) ? [did(random, 'TutorialCompleted', first + random.between(4, 40) * minute)] : []),
    ...(hasClan && random.chance(0.7) ? clanDeeds(random, random.between(first, last)) : []),
    ...[first, ...sessions].flatMap(at => session(random, spender, at)),
    ...daily.flatMap(at => [did(random, 'session:started', at), did(random, 'battle:won', at + 6 * minute)]),
    ...pushes.flatMap(at => push(random, spender, at)),
  ]
}

function session(random: Random, spender: number, at: number): Deed[] {
  const maybe = (chance: number, event: EventName, minutes = 40) =>
    random.chance(chance) ? [did(random, event, at + random.between(60, minutes * 60) * 1000)] : []
  return [
    did(random, 'session:started', at),
    ...times(2, () => maybe(0.3, 'level:finished')).flat(),
    ...times(3, () => maybe(0.35, random.chance(0.55) ? 'battle:won' : 'battle:lost')).flat(),
    ...maybe(0.3, 'gems:spent'),
    ...maybe(0.22, 'rewarded_ad_watched'),
    ...maybe(0.25, 'Page Viewed'),
    ...maybe(spender * 0.25, 'shop:purchase', random.pick([50, 50, 600, 3000])),
  ]
}

function clanDeeds(random: Random, at: number): Deed[] {
  const joined = did(random, 'clan:joined', at)
  if (random.chance(0.5)) return [joined]
  const stay = random.pick([1, 2, 5, 7, 14, 30, 60]) * day - random.between(1, 60) * minute
  return [joined, did(random, 'clan:left', at + stay, { clan: joined.properties.clan })]
}

function push(random: Random, spender: number, at: number): Deed[] {
  const sent = did(random, 'push:sent', at)
  if (random.chance(0.6)) return [sent]
  const opened = did(random, 'push:opened', at + random.pick([1, 5, 20, 90, 600]) * minute, sent.properties)
  if (random.chance(0.4)) return [sent, opened]
  return [sent, opened, ...session(random, spender, opened.at + random.pick([1, 1, 30, 2000]) * minute)]
}

/** By time, in whole seconds, no two in the same one, none before the history or after now. */
function callsOf(random: Random, player: Player, deeds: readonly Deed[]): Draft[] {
  let free = oldest
  return deeds
    .filter(({ at }) => at > oldest && at < now - 10 * minute)
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, event, properties }) => {
      const second = Math.max(free, Math.ceil(at / 1000) * 1000)
      free = second + 1000
      const circumstances = circumstancesOf(random, player, second, event === 'Page Viewed' && properties)
      if (event !== 'Page Viewed') return { type: 'track', event, ...circumstances, properties }
      return { type: 'page', name: String(properties.title), ...circumstances, properties }
    })
}

/** Who, when and, for a bit more than half of the calls, where. */
function circumstancesOf(random: Random, player: Player, at: number, page: Values | false) {
  const whoAndWhen = { ...player.id, timestamp: new Date(at).toISOString() }
  if (random.chance(0.45)) return whoAndWhen
  const [, country, city, timezone, locale] = player.place
  const userAgent = random.chance(0.85) ? player.agent : random.pick(agents)
  const referrer = random.chance(0.5) && { referrer: random.pick(referrers) }
  const campaign = player.campaign && (page || random.chance(0.2)) && { campaign: player.campaign }
  const arrival = { ...(page && { page: { ...page, ...referrer } }), ...campaign }
  return { ...whoAndWhen, context: { userAgent, locale, timezone, location: { country, city }, ...arrival } }
}

function playerCalls(random: Random, number: number): Draft[] {
  const player = makePlayer(random, { userId: `p${10_000 + number * 7}` })
  const done = callsOf(random, player, random.chance(0.95) ? deedsOf(random, player) : [])
  const start = done[0] ? Date.parse(done[0].timestamp) : now - random.between(2, 300) * day
  const traits = traitsOf(random, player, number)
  const identify = (at: number, all: Values): Draft => {
    return { type: 'identify', ...circumstancesOf(random, player, at, false), traits: all }
  }
  // Some were identified before, when they were new.
  const earlier = random.chance(0.1) ? [identify(start - 60_000, { ...traits, lvl: 1, gems: 50 })] : []
  return [...earlier, identify(start - 40_000, traits), ...done]
}

function strangerCalls(random: Random, number: number): Draft[] {
  const player = makePlayer(random, { anonymousId: `anon-${number}` })
  const visit = () => did(random, 'Page Viewed', random.between(player.first, now - day))
  return callsOf(random, player, times(random.between(1, 6), visit))
}

/** The calls of the players and of the web shop's visitors, oldest first, a few of them delivered twice. */
export function* calls(): Generator<Call> {
  const random = new Random(7_041)
  const players = times(745, number => playerCalls(random, number))
  const strangers = times(55, number => strangerCalls(random, number))
  const drafts = [...players, ...strangers].flat()
  drafts.sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp))
  for (const [index, draft] of drafts.entries()) {
    const call = { ...draft, messageId: `game-${String(index).padStart(6, '0')}` }
    yield call
    if (index % 239 === 5) yield call
  }
}

function times<Made>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
