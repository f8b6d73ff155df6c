import { expect, test } from 'vitest'
import { parseUserAgent } from './parse-user-agent.ts'

const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/126.0.0.0 Safari/537.36`,
    'desktop',
    'Windows 10',
    'Chrome 126.0.0.0',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.2592.56`,
    'desktop',
    'Windows 10',
    'Microsoft Edge 126.0.2592.56',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/125.0.0.0 Safari/537.36 OPR/111.0.0.0`,
    'desktop',
    'Windows 10',
    'Opera 111.0.0.0',
  ],
  [
    'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko',
    'desktop',
    'Windows 7',
    'Internet Explorer 11.0',
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/17.5 Safari/605.1.15`,
    'desktop',
    'macOS 10.15.7',
    'Safari 17.5',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0',
    'desktop',
    'macOS 10.15',
    'Firefox 127.0',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    'desktop',
    'Linux',
    'Firefox 127.0',
  ],
  ['Mozilla/5.0 (X11; FreeBSD amd64; rv:127.0) Gecko/20100101 Firefox/127.0', 'desktop', '', 'Firefox 127.0'],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/126.0.0.0 Safari/537.36`,
    'desktop',
    'Chrome OS',
    'Chrome 126.0.0.0',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) ${webKit} Version/17.5 Mobile/15E148 Safari/604.1`,
    'mobile',
    'iOS 17.5.1',
    'Safari 17.5',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${webKit} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`,
    'mobile',
    'iOS 17.5',
    'Chrome 126.0.6478.54',
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/126.0.0.0 Mobile Safari/537.36`,
    'mobile',
    'Android 10',
    'Chrome 126.0.0.0',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) ${blink} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    'mobile',
    'Android 14',
    'Samsung Internet for Android 25.0',
  ],
  [
    'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
    'mobile',
    'Android 14',
    'Firefox 127.0',
  ],
  [
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${blink} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300`,
    'mobile',
    'HarmonyOS 5.0',
    'Chrome 114.0.0.0',
  ],
  [
    'Dalvik/2.1.0 (Linux; U; Android 13; SM-G998B Build/TP1A.220624.014)',
    'mobile',
    'Android 13',
    'Android Browser',
  ],
  [
    `Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) ${webKit} Version/16.6 Mobile/15E148 Safari/604.1`,
    'tablet',
    'iOS 16.6',
    'Safari 16.6',
  ],
  [
    `Mozilla/5.0 (Linux; Android 13; SM-X700) ${blink} Chrome/126.0.0.0 Safari/537.36`,
    'tablet',
    'Android 13',
    'Chrome 126.0.0.0',
  ],
  [
    `Mozilla/5.0 (Linux; Android 9; KFMAWI) ${blink} Silk/126.1.1 like Chrome/126.0.0.0 Safari/537.36`,
    'tablet',
    'Android 9',
    'Amazon Silk 126.1.1',
  ],
  [
    `Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.5) ${blink} 85.0.4183.93/6.5 TV Safari/537.36`,
    'tv',
    'Tizen 6.5',
    'Tizen',
  ],
  [
    `Mozilla/5.0 (Web0S; Linux/SmartTV) ${blink} Chrome/94.0.4606.128 Safari/537.36 WebAppManager`,
    'tv',
    'WebOS',
    'WebOS Browser',
  ],
  [
    `Mozilla/5.0 (Linux; Android 9; AFTMM Build/PS7233) ${blink} Silk/108.4.6 like Chrome/108.0.5359.220 Safari/537.36`,
    'tv',
    'Android 9',
    'Amazon Silk 108.4.6',
  ],
  [
    `Mozilla/5.0 (Linux; Android 12; BRAVIA 4K UR2 Build/STT2) ${blink} Chrome/120.0.0.0 Safari/537.36`,
    'tv',
    'Android 12',
    'Chrome 120.0.0.0',
  ],
  ['Roku/DVP-12.5 (12.5.0.4178-88)', 'tv', 'Roku 12.5', 'Roku DVP-12.5'],
  ['AppleTV11,1/11.1', 'tv', '', ''],
  [
    `Mozilla/5.0 (PlayStation; PlayStation 5/6.00) ${webKit} Version/13.0 Safari/605.1.15`,
    'console',
    '',
    'Safari 13.0',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) ${blink} Chrome/58.0.3029.110 Safari/537.36 Edge/16.16299`,
    'console',
    'Windows 10',
    'Microsoft Edge 16.16299',
  ],
  [
    `Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) ${webKit} NF/6.0.1.15.4 NintendoBrowser/5.1.0.20393`,
    'console',
    '',
    'Safari',
  ],
  [
    `Mozilla/5.0 (Linux; Tizen 4.0; SAMSUNG SM-R800) ${blink} SamsungBrowser/2.0 Chrome/56.0.2924.0 Mobile safari/537.36`,
    'wearable',
    'Tizen 4.0',
    'Samsung Internet for Android 2.0',
  ],
  ['Mozilla/5.0 (Apple Watch; CPU like Mac OS X)', 'wearable', '', ''],
  [
    `Mozilla/5.0 (X11; Linux x86_64; Quest 3) ${blink} OculusBrowser/33.0 Chrome/124.0.6367.118 VR Safari/537.36`,
    'wearable',
    'Linux',
    'Chrome 124.0.6367.118',
  ],
  ['MyApp/1.0 CFNetwork/1410.0.3 Darwin/22.6.0', 'other', '', ''],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'other', '', 'Googlebot 2.1'],
])('%s is of a %s with %j and %j', (text, device, os, browser) => {
  const agent = parseUserAgent(text)
  expect([agent?.device, written(agent?.os), written(agent?.browser)]).toEqual([device, os, browser])
})

test.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${blink} Chrome/126.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  `Mozilla/5.0 ${blink}; compatible; GPTBot/1.2; +https://openai.com/gptbot)`,
  'Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  `Mozilla/5.0 (X11; Linux x86_64) ${blink} HeadlessChrome/126.0.0.0 Safari/537.36`,
  'curl/8.5.0',
])('%s is a bot', text => {
  expect(parseUserAgent(text)?.bot).toBe(true)
})

test.each([
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/126.0.0.0 Safari/537.36`,
  `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) ${webKit} Version/17.5 Mobile/15E148 Safari/604.1`,
  `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/126.0.0.0 Mobile Safari/537.36`,
])('%s is none', text => {
  expect(parseUserAgent(text)?.bot).toBe(false)
})

test.each([undefined, null, '', 7, {}, ['Mozilla/5.0'], 'x'.repeat(1_001)])('%s is no user agent', value => {
  expect(parseUserAgent(value)).toBeUndefined()
})

function written(software: { name: string; version?: string | undefined } | undefined): string {
  return [software?.name, software?.version].filter(Boolean).join(' ')
}
