import { expect, it } from 'vitest'
import { doingOf, say } from './doing.ts'

it.each([
  ['Order Completed', 'completed an order', 'orders completed'],
  ['Checkout Step Viewed', 'viewed a checkout step', 'checkout steps viewed'],
  ['Signed Up', 'signed up', '“Signed Up” events'],
  ['App Opened', 'opened the app', '“App Opened” events'],
  ['Products Searched', 'searched products', '“Products Searched” events'],
  ['Product Added to Cart', 'added a product to the cart', 'products added to the cart'],
  ['Order Shipped', 'had an order shipped', 'orders shipped'],
  ['Trial Ended', 'had a trial end', 'trials that ended'],
  ['Review Written', 'wrote a review', 'reviews written'],
  ['CTA Clicked', 'clicked a CTA', 'CTAs clicked'],
  ['order_completed', 'completed an order (“order_completed”)', 'orders completed (“order_completed”)'],
  ['videoWatched', 'watched a video (“videoWatched”)', 'videos watched (“videoWatched”)'],
  ['Completed Order', 'completed an order (“Completed Order”)', 'orders completed (“Completed Order”)'],
  ['Wrote a Review', 'wrote a review (“Wrote a Review”)', 'reviews written (“Wrote a Review”)'],
  ['User Signed Up', 'signed up (“User Signed Up”)', '“User Signed Up” events'],
  ['Order Canceled', 'cancelled an order (“Order Canceled”)', 'orders canceled (“Order Canceled”)'],
  ['Email Sent', 'did “Email Sent”', '“Email Sent” events'],
  ['Payment Failed', 'did “Payment Failed”', '“Payment Failed” events'],
  [
    'Terms and Conditions Accepted',
    'did “Terms and Conditions Accepted”',
    '“Terms and Conditions Accepted” events',
  ],
  [
    'Product Viewed in the last 7 days',
    'did “Product Viewed in the last 7 days”',
    '“Product Viewed in the last 7 days” events',
  ],
  ['Completed', 'did “Completed”', '“Completed” events'],
  ['User Created', 'did “User Created”', '“User Created” events'],
])('%s: customers %s', (name, past, events) => {
  const doing = doingOf([name])
  expect([say(doing, 'past'), doing.events]).toEqual([past, events])
})

it.each([
  ['Order Completed', 'complete an order', 'completing an order'],
  ['Form Submitted', 'submit a form', 'submitting a form'],
  ['Reply Copied', 'copy a reply', 'copying a reply'],
  ['Logged In', 'log in', 'logging in'],
  ['Ticket Bought', 'buy a ticket', 'buying a ticket'],
  ['Weird', 'do “Weird”', 'doing “Weird”'],
])('%s has its other forms', (name, base, gerund) => {
  const doing = doingOf([name])
  expect([say(doing, 'base'), say(doing, 'gerund')]).toEqual([base, gerund])
})

it('is of several names, or of any', () => {
  expect(say(doingOf(['Order Completed', 'A']), 'past')).toBe('did “Order Completed” or “A”')
  expect(say(doingOf([]), 'past')).toBe('did something')
})
