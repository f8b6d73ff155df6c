import { expect, test } from 'vitest'
import { type Arrival, channelOf } from './channel.ts'

function channel(arrival: Partial<Omit<Arrival, 'parameters'>>, parameters: Record<string, string> = {}) {
  return channelOf({
    referrer: undefined,
    source: undefined,
    medium: undefined,
    ...arrival,
    parameters: new Map(Object.entries(parameters)),
  })
}

test.each([
  [undefined, 'direct'],
  ['www.google.com', 'search'],
  ['www.google.co.jp', 'search'],
  ['www.bing.com', 'search'],
  ['duckduckgo.com', 'search'],
  ['search.brave.com', 'search'],
  ['r.search.yahoo.com', 'search'],
  ['yandex.ru', 'search'],
  ['www.baidu.com', 'search'],
  ['m.search.naver.com', 'search'],
  ['com.google.android.googlequicksearchbox', 'search'],
  ['l.facebook.com', 'social'],
  ['lm.facebook.com', 'social'],
  ['l.instagram.com', 'social'],
  ['t.co', 'social'],
  ['nl.linkedin.com', 'social'],
  ['lnkd.in', 'social'],
  ['old.reddit.com', 'social'],
  ['www.youtube.com', 'social'],
  ['www.tiktok.com', 'social'],
  ['news.ycombinator.com', 'social'],
  ['mail.google.com', 'email'],
  ['outlook.live.com', 'email'],
  ['com.google.android.gm', 'email'],
  ['chatgpt.com', 'ai'],
  ['chat.openai.com', 'ai'],
  ['www.perplexity.ai', 'ai'],
  ['claude.ai', 'ai'],
  ['gemini.google.com', 'ai'],
  ['copilot.microsoft.com', 'ai'],
  ['docs.google.com', 'referral'],
  ['news.example', 'referral'],
])('from %s one comes by %s', (referrer, expected) => {
  expect(channel({ referrer })).toBe(expected)
})

test.each([
  [{ medium: 'cpc', source: 'google' }, 'paid'],
  [{ medium: 'paid_social', source: 'facebook' }, 'paid'],
  [{ medium: 'email' }, 'email'],
  [{ source: 'newsletter' }, 'email'],
  [{ source: 'chatgpt.com' }, 'ai'],
  [{ source: 'Facebook' }, 'social'],
  [{ medium: 'social', source: 'buffer' }, 'social'],
  [{ medium: 'organic', source: 'somewhere' }, 'search'],
  [{ source: 'google' }, 'search'],
  [{ source: 'partner' }, 'referral'],
  [{ medium: 'affiliate', referrer: 'blog.example' }, 'referral'],
])('%j is %s', (arrival, expected) => {
  expect(channel(arrival)).toBe(expected)
})

test.each(['gclid', 'msclkid', 'wbraid', 'ttclid'])('%s is of a link that was paid for', id => {
  expect(channel({ referrer: 'www.google.com' }, { [id]: '1' })).toBe('paid')
})

test('fbclid is of any link on Facebook', () => {
  expect(channel({}, { fbclid: '1' })).toBe('social')
  expect(channel({ medium: 'cpc' }, { fbclid: '1' })).toBe('paid')
})
