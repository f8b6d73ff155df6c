/** How a visitor came: of each there is the latest, and under `first.` the first. */
export const arrivalAttributes: readonly string[] = [
  'referrer',
  'referrer.host',
  'channel',
  'utm.source',
  'utm.medium',
  'utm.campaign',
  'utm.content',
  'utm.term',
  'landing.url',
]
