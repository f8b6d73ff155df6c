import { WordNet } from '@muster/wordnet'
import { expect, test } from 'vitest'
import { gardenShop } from './fixtures/garden-shop.ts'
import { isForeign } from './is-foreign.ts'

const dictionary = new WordNet()

test.each([
  'Kunder som inte har köpt något de senaste trettio dagarna',
  'Klanten die de laatste 30 dagen niets hebben gekocht',
  'Clients qui n’ont rien acheté depuis 30 jours',
  'clientes que no compraron en los últimos 30 días',
  'utenti che non hanno comprato niente nell’ultimo mese',
  '過去30日間に購入していない顧客を探してください。お願いします',
])('%s is foreign', async prompt => {
  expect(await isForeign(prompt, gardenShop, dictionary)).toBe(true)
})

test.each([
  'customers who never bought anything',
  'zorp blint cravvle umbo finkly',
  'glorp wazzle tindery moxt frumble',
  'wubble snorf jikkety plam ooze drindle',
  'grumph tolly wexil brannock sploo',
  'Order Completed Product Viewed subscription_renews_on lifetime_value',
  'VIP 30 45 100 200',
])('%s is not taken for another language', async prompt => {
  expect(await isForeign(prompt, gardenShop, dictionary)).toBe(false)
})
