/** What people say for an event, and the names under which trackers commonly send it, the most specific first. */
interface EventMeaning {
  /** Any of these, each a set of words that must all be there. */
  readonly said: readonly string[]
  /** Words that may come along without meaning more. */
  readonly along: string
  readonly names: readonly string[]
  /** Where other events have the word in their names, it is these that are meant by it. */
  readonly yields?: true
}

/** The names follow Segment's specifications for e-commerce, email, mobile and B2B, and their usual variants. */
export const eventMeanings: readonly EventMeaning[] = [
  {
    said: ['purchase', 'order', 'purchase order', 'spend'],
    along: 'product products item items money',
    names: [
      'Basket Paid',
      'Cart Paid',
      'Shop Purchase',
      'Store Purchase',
      'In App Purchase',
      'Order Paid',
      'Order Completed',
      'Order Placed',
      'Purchase Completed',
      'Purchased',
      'Purchase Made',
      'Product Purchased',
      'Item Purchased',
      'Checkout Completed',
      'Ordered',
    ],
  },
  {
    said: ['pay', 'spend'],
    along: 'money bill',
    names: ['Payment Completed', 'Payment Made', 'Payment Succeeded', 'Invoice Paid', 'Paid'],
  },
  {
    said: ['transfer money', 'send money', 'money transfer', 'wire money'],
    along: '',
    names: ['Transfer Sent', 'Transfer Made', 'Money Sent', 'Money Transferred', 'Transfer Completed'],
  },
  {
    said: [
      'withdraw',
      'withdraw cash',
      'withdraw money',
      'take money cash machine',
      'take cash',
      'take money',
    ],
    along: 'money cash machine',
    names: ['ATM Withdrawal', 'ATM Withdrawal Made', 'Cash Withdrawn', 'Cash Withdrawal', 'Withdrawal Made'],
  },
  {
    said: ['top up', 'add money', 'put money', 'deposit money', 'pay money', 'add fund'],
    along: 'account saving extra money',
    names: [
      'Topup',
      'Top Up',
      'Topup Made',
      'Savings Topup',
      'Account Topped Up',
      'Deposit Made',
      'Savings Deposit',
    ],
  },
  {
    said: ['open push', 'open push notification', 'tap push notification'],
    along: 'notification message',
    names: ['Push Opened', 'Push Notification Opened', 'Push Notification Tapped'],
  },
  {
    said: ['send push', 'send push notification'],
    along: 'notification message',
    names: ['Push Sent', 'Push Notification Sent'],
  },
  {
    said: ['receive email', 'email delivered'],
    along: 'message',
    names: ['Email Delivered', 'Email Received', 'Email Sent'],
  },
  {
    said: ['open email', 'read email'],
    along: 'message',
    names: ['Email Opened'],
  },
  {
    said: ['click email', 'click email link'],
    along: '',
    names: ['Email Link Clicked', 'Email Clicked'],
  },
  {
    said: ['receive push', 'receive push notification'],
    along: '',
    names: ['Push Notification Received', 'Push Notification Delivered', 'Push Received'],
  },
  {
    said: ['add cart', 'put cart'],
    along: 'product products item items',
    names: ['Product Added', 'Product Added to Cart', 'Item Added to Cart', 'Added to Cart', 'Add to Cart'],
  },
  {
    said: ['remove cart'],
    along: 'product products item items',
    names: ['Product Removed', 'Product Removed from Cart', 'Removed from Cart'],
  },
  {
    said: ['add wishlist', 'put wishlist', 'wishlist'],
    along: 'product products item items',
    names: ['Product Added to Wishlist', 'Item Added to Wishlist', 'Wishlist Item Added', 'Wishlisted'],
  },
  {
    said: ['start checkout', 'begin checkout'],
    along: '',
    names: ['Checkout Started', 'Checkout Begun'],
  },
  {
    said: ['search'],
    along: 'product products',
    names: ['Products Searched', 'Search Performed', 'Searched'],
  },
  {
    said: ['sign up', 'register'],
    along: 'account',
    names: [
      'Signed Up',
      'User Signed Up',
      'Account Created',
      'Registered',
      'User Registered',
      'Registration Completed',
    ],
  },
  {
    said: ['log in'],
    along: '',
    names: ['Signed In', 'User Signed In', 'Logged In', 'User Logged In', 'Login'],
  },
  {
    said: ['log out'],
    along: '',
    names: ['Signed Out', 'Logged Out', 'Logout'],
  },
  {
    said: ['install app'],
    along: '',
    names: ['Application Installed', 'App Installed'],
  },
  {
    said: ['open app', 'use app'],
    along: '',
    names: ['Application Opened', 'App Opened'],
  },
  {
    said: ['uninstall app'],
    along: '',
    names: ['Application Uninstalled', 'App Uninstalled'],
  },
  {
    said: ['visit', 'visit site', 'visit website', 'visit page', 'view page', 'page view'],
    along: 'web',
    names: ['Page Viewed'],
    yields: true,
  },
  {
    said: ['return product', 'return item', 'return order'],
    along: '',
    names: ['Return Requested', 'Product Returned', 'Order Returned', 'Return Completed'],
  },
]

/** Words at the end of an event's name that say only that it happened: “Deposit Made” is a deposit. */
export const tailWords: readonly string[] =
  'completed complete made placed submitted created performed requested happened done received sent user track tracked event'.split(
    ' ',
  )
