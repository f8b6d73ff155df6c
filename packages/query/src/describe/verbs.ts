/** A verb in the forms that a sentence needs: `placed an order`, `did not place an order`, `without placing an order`. */
export interface Verb {
  readonly past: string
  readonly base: string
  readonly gerund: string
  /** As it follows `orders`: `orders placed`. */
  readonly participle: string
}

/** Verbs that double their last letter before `-ed` and `-ing`. */
const doubling = new Set(
  'cancel fulfil log opt refer reset scan ship shop skip stop submit tap transfer win'.split(' '),
)

const own = byParticiple([
  ...regular(
    `accept access achieve activate add answer apply archive ask attend book bookmark browse cancel change
    claim clear click close collect comment complete configure confirm connect contact continue copy create
    customize deactivate delete deposit disable disconnect dismiss donate download downgrade earn edit
    enable enter export favourite favorite fill filter finish follow import initiate install invest invite
    join launch like listen load log mark move open order pass pause pick play post pledge press preview
    print publish purchase rate reach receive recommend record redeem refer register remove rename renew
    rent reorder repay replace reply report request reserve restart restore resume return review save scan
    schedule scroll search select share shop sign skip solve sort start stop stream submit subscribe swipe
    switch tap test toggle trade transfer try unfollow uninstall unlock unsubscribe update upgrade upload
    use verify view visit vote watch`,
  ),
  irregular('buy', 'bought'),
  irregular('choose', 'chose', 'chosen'),
  irregular('leave', 'left'),
  irregular('make', 'made'),
  irregular('pay', 'paid'),
  irregular('read', 'read'),
  irregular('reset', 'reset'),
  irregular('see', 'saw', 'seen'),
  irregular('send', 'sent'),
  irregular('take', 'took', 'taken'),
  irregular('win', 'won'),
  irregular('write', 'wrote', 'written'),
])

/** What customers do themselves, by the past participle that an event's name has, in either spelling. */
export const deeds: ReadonlyMap<string, Verb> = new Map(
  [...own].flatMap(([participle, verb]) => [
    [participle, verb],
    [participle.replace(/^cancelled$/, 'canceled'), verb],
  ]),
)

/** What is done to something of theirs: they had an order shipped. */
export const services: ReadonlyMap<string, Verb> = byParticiple(
  regular('approve charge deliver deny fulfil refund ship suspend'),
)

/** What something of theirs does: they had a trial end. */
export const occurrences: ReadonlyMap<string, Verb> = byParticiple(regular('bounce crash end expire lapse'))

/** What one can do without an object, by its past form: they signed up. */
export const deedsAlone: ReadonlyMap<string, Verb> = byParticiple([
  ...['up', 'in', 'out', 'on', 'off'].flatMap(particle =>
    regular('sign log check opt').map(verb => withParticle(verb, particle)),
  ),
  ...regular('subscribe unsubscribe register reorder search visit vote upgrade downgrade purchase'),
])

function byParticiple(verbs: readonly Verb[]): Map<string, Verb> {
  return new Map(verbs.map(verb => [verb.participle, verb]))
}

function regular(bases: string): Verb[] {
  return bases.split(/\s+/).map(base => irregular(base, `${stem(base)}ed`))
}

function irregular(base: string, past: string, participle = past): Verb {
  return { base, past, participle, gerund: `${base === 'see' ? 'see' : stem(base, 'y')}ing` }
}

/** What `-ed` and `-ing` are put behind: `place` loses its last letter, `tap` doubles it, `try` changes it for `-ed`. */
function stem(base: string, y = 'i'): string {
  if (base.endsWith('e')) return base.slice(0, -1)
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}${y}`
  return doubling.has(base) ? `${base}${base.at(-1)}` : base
}

function withParticle(verb: Verb, particle: string): Verb {
  const { base, past, participle, gerund } = verb
  return {
    base: `${base} ${particle}`,
    past: `${past} ${particle}`,
    participle: `${participle} ${particle}`,
    gerund: `${gerund} ${particle}`,
  }
}
