/** The key of the audience that everybody is in, and that is always last. */
export const everyone = 'everyone'

interface BuiltInAudience {
  readonly key: string
  readonly name: string
  readonly description: string
  /** Canonical text. */
  readonly query: string
}

/** The audiences that every workspace has, in their first order. */
export const builtInAudiences: readonly BuiltInAudience[] = [
  {
    key: 'new_visitors',
    name: 'New visitors',
    description: 'Visitors on their first visit',
    query: `visitor('sessions') = 1`,
  },
  {
    key: 'returning_visitors',
    name: 'Returning visitors',
    description: 'Visitors who were here before',
    query: `visitor('returning')`,
  },
  {
    key: 'desktop',
    name: 'Desktop',
    description: 'Visitors on a computer',
    query: `visitor('device') = 'desktop'`,
  },
  {
    key: 'mobile',
    name: 'Mobile',
    description: 'Visitors on a phone or a tablet',
    query: `visitor('device').one_of('mobile', 'tablet')`,
  },
  {
    key: everyone,
    name: 'Everyone',
    description: 'Everybody, whatever they did',
    query: 'event().count() >= 0',
  },
]
