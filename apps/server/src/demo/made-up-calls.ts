import { visitorAttributes } from '@muster/visitor'
import type { Call } from '@muster/warehouse'
import { cdnowEnd } from './cdnow.ts'
import { madeUpContext } from './made-up-context.ts'
import { pick, seededRandom } from './random.ts'

const firstNames =
  'Ada Ben Cora Dan Eve Finn Grace Hugo Iris Jack Kim Liam Maya Noah Olive Paul Quinn Rosa Sam Tess Uma Vic Wendy Yara'.split(
    ' ',
  )
const lastNames =
  'Abbott Baker Castle Dorsey Ellis Foster Grant Hayes Irving Jordan Keller Lowe Miller Norton Owens Parker Reyes Stone Turner Vance Walsh Young'.split(
    ' ',
  )
const states = [
  'California',
  'New York',
  'Texas',
  'Florida',
  'Illinois',
  'Ohio',
  'Oregon',
  'Georgia',
  'Michigan',
  'Washington',
]
const campaigns = ['new_releases', 'jazz_monthly', 'summer_sale']
const day = 86_400_000

/**
 * What the purchase history does not have, made up for each customer, always the same: a name, ways to be reached, some
 * of them missing, a visit, and the emails that were sent. `since` is the customer's first purchase.
 */
export function madeUpCalls(
  customer: string,
  since: number,
): Omit<Call, 'workspace' | 'source' | 'receivedAt'>[] {
  const random = seededRandom(Number(customer))
  const [first, last] = [pick(firstNames, random), pick(lastNames, random)]
  const isReachable = random() < 0.9
  const traits = {
    name: `${first} ${last}`,
    ...(isReachable && { email: `${first}.${last}.${Number(customer)}@example.com`.toLowerCase() }),
    ...(random() < 0.55 && { phone: `+1555${customer.padStart(7, '0')}` }),
    state: pick(states, random),
    newsletter: isReachable && random() < 0.6,
  }
  const common = { userId: customer, context: {}, visitor: {} }
  const calls: Omit<Call, 'workspace' | 'source' | 'receivedAt'>[] = [
    {
      ...common,
      type: 'identify',
      messageId: `cdnow-person-${customer}`,
      name: '',
      time: since - 60_000,
      properties: traits,
      visitor: visitorAttributes(madeUpContext(customer, traits.state)),
    },
  ]
  const emails = traits.newsletter ? Math.floor(random() * 4) : 0
  for (let n = 1; n <= emails; n++) {
    const sent = since + Math.floor(random() ** 0.5 * (cdnowEnd.getTime() - 2 * day - since))
    const properties = { campaign: pick(campaigns, random) }
    const email = { ...common, type: 'track' as const, properties }
    calls.push({ ...email, messageId: `cdnow-email-${customer}-${n}`, name: 'Email Delivered', time: sent })
    if (random() < 0.35)
      calls.push({
        ...email,
        messageId: `cdnow-open-${customer}-${n}`,
        name: 'Email Opened',
        time: sent + Math.floor(random() * day),
      })
  }
  return calls
}
