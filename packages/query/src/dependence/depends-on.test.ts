import { expect, it } from 'vitest'
import { parse } from '../parse/parse.ts'
import { dependsOn } from './depends-on.ts'

it('names all that a query looks at, inside of wheres and on the right side too', () => {
  const query = parse(
    `event('A', 'B').where(event('C').where(trait('x.y') = 1).count() >= 1).count() >= 1
     OR trait('plan') = trait('old\\.plan') AND audience('vip')`,
  )
  expect(dependsOn(query)).toEqual({
    events: new Set(['A', 'B', 'C']),
    anyEvent: false,
    traits: new Set(['x', 'plan', 'old.plan']),
    visitor: false,
    audiences: new Set(['vip']),
  })
})

it('knows what every event or call may change', () => {
  expect(dependsOn(parse(`event().count() >= 1`))).toMatchObject({ anyEvent: true, visitor: false })
  expect(dependsOn(parse(`visitor('country') = 'NL'`))).toMatchObject({ anyEvent: false, visitor: true })
})
