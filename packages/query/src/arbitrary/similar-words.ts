import fc from 'fast-check'
import { durationUnits } from '../ast/duration.ts'
import type { Vocabulary } from './query.ts'

/** Words of which many read much alike, or as words of the language itself. */
export const similarWords: Vocabulary = {
  name: fc.constantFrom(
    ...['Order Completed', 'order_completed', 'orderCompleted', 'Completed Order', 'Completed an Order'],
    ...[
      'Orders Completed',
      'Order completed',
      'ORDER COMPLETED',
      'Order Canceled',
      'Order Cancelled',
      'Order Shipped',
    ],
    ...[
      'Signed Up',
      'User Signed Up',
      'Signed up',
      'signed up',
      'SMS Received',
      'Sms Received',
      'App Opened',
    ],
    ...['Opened App', 'Product Added', 'Product Added to Cart', 'Product Added To Cart', 'Added to Cart'],
    ...['Trial Ended', 'Category Viewed', 'Categorie Viewed', 'Box Opened', 'Boxe Opened', 'Review Written'],
    ...['Wrote Review', 'Written Review', 'something', 'anything', 'x'],
  ),
  path: fc.constantFrom<readonly string[]>(
    ...[
      ['plan'],
      ['Plan'],
      ['avg_spend'],
      ['avg', 'spend'],
      ['avg.spend'],
      ['avgSpend'],
      ['avg spend'],
      ['x'],
    ],
    ...[['birthday'], ['next_birthday'], ['date_of_birth'], ['tag'], ['tags'], ['category'], ['categorie']],
    ...[['categories'], ['price'], ['price_usd'], ['usd_price'], ['number_of_tags'], ['lower_case']],
    ...[
      ['campaign'],
      ['first_campaign'],
      ['utm', 'campaign'],
      ['utm.campaign'],
      ['first', 'utm', 'campaign'],
    ],
    ...[
      ['country'],
      ['current_country'],
      ['device'],
      ['bot'],
      ['sessions'],
      ['returning'],
      ['pageviews'],
      ['url'],
    ],
    ...[['local', 'hour'], ['time', 'hour'], ['local', 'weekday'], ['days_since_last_visit'], ['query', 'x']],
  ),
  text: fc.constantFrom(
    ...['a', 'a”', 'a” or “b', 'a\\', 'a\\”', '', 'true', '3', '2026-02-30', 'NL', 'BE', 'the Netherlands'],
    ...['mobile', 'tablet', 'saturday', 'Saturday'],
  ),
  number: fc.constantFrom(0, 1, 2, 3, 9, 10, 18, 23, -1, 2.5, 1_000, 1e21),
  duration: fc.record({
    amount: fc.constantFrom(0, 1, 2, 7, 24, 60, 1_000),
    unit: fc.constantFrom(...durationUnits),
  }),
}
