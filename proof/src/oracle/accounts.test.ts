import { describe } from 'vitest'
import { ago, answers, did, has, joined, now, visited } from '../testing/people.ts'

const people = {
  ann: [joined('acme', { size: 10 }, ago({ days: 2 })), joined('beta'), did('A'), has({ plan: 'pro' })],
  bob: [joined('acme', { size: 20 }, ago({ days: 1 })), did('A'), visited({ country: 'BE' })],
  cleo: [joined('not yet', { size: 20 }, now + 1), did('A')],
  dan: [has({ plan: 'pro' })],
}

describe('ANY and ALL ask about the users of an account', () => {
  answers(people, [
    [`ANY event('A').count() = 1`, ['acme', 'beta']],
    [`ANY trait('plan') = 'pro'`, ['acme', 'beta']],
    [`ALL trait('plan') = 'pro'`, ['beta']],
    [`ALL event('A').count() = 1`, ['acme', 'beta']],
    [`NOT ANY trait('plan') = 'pro'`, ['not yet']],
    [`NOT ALL trait('plan') = 'pro'`, ['acme', 'not yet']],
    [`ANY event('B').count() = 1`, []],
  ])
})

describe('an account has traits of its own, and the activity of all its users', () => {
  answers(people, [
    [`trait('size') = 20 OR ANY event('B').count() = 1`, ['acme']],
    [`trait('plan').absent() AND ANY event().count() >= 1`, ['acme', 'beta']],
    [`event('A').count() = 2 AND ANY event().count() >= 1`, ['acme']],
    [`visitor('country') = 'BE' AND ANY event().count() >= 1`, ['acme']],
    [`event('A').where(ANY trait('plan') = 'pro').count() = 1`, ['beta']],
    [`event('A').where(ALL event('Page Viewed').count() = 0).count() = 1`, ['beta']],
  ])
})

describe('a profile has no users', () => {
  answers(
    people,
    [
      [`audience('with pros')`, []],
      [`audience('with pros') = false`, ['ann', 'bob', 'cleo', 'dan']],
      [`ANY audience('with pros')`, []],
      [`audience('with pros') AND ALL event('A').count() = 1`, ['acme', 'beta']],
      [`audience('pros') OR ANY event('B').count() = 1`, []],
    ],
    { audiences: { 'with pros': `ANY trait('plan') = 'pro'`, pros: `trait('plan') = 'pro'` } },
  )
})
