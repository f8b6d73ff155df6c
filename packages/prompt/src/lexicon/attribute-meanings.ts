/** Names that trackers and people use for one and the same attribute of a person or event. */
export const sameAttribute: readonly (readonly string[])[] = [
  ['phone', 'phone number', 'telephone', 'telephone number', 'mobile number', 'mobile phone', 'cell phone'],
  ['email', 'email address'],
  [
    'birthday',
    'next birthday',

    'anniversary of date of birth',
    'birth date',
    'birthdate',
    'date of birth',
    'dob',
    'born',
  ],
  [
    'renews',
    'renewal',
    'renewal date',
    'subscription renews',
    'membership renews',
    'plan renews',
    'contract renews',
    'renews automatically',
  ],
  ['first name', 'given name'],
  ['last name', 'surname', 'family name'],
  ['zip', 'zip code', 'postal code', 'postcode'],
  ['lifetime value', 'ltv', 'customer lifetime value'],
  ['promo code', 'coupon', 'coupon code', 'promotion code', 'discount code', 'voucher', 'voucher code'],
  ['gift wrap', 'gift wrapped'],
  ['push', 'push notification', 'push enabled', 'push message'],
  ['sms', 'text message', 'text'],
]

/** Dates on which somebody became a customer. */
export const startNames: readonly string[] = [
  'signed up',
  'registered',
  'joined',
  'created',
  'account created',
  'account opened',
  'sign up date',
  'registration date',
  'customer since',
  'member since',
  'first seen',
]

/** Having a birthday, in other words. */
export const birthdayWords: readonly string[] = ['turn', 'turns', 'turning', 'get', 'getting'].map(
  verb => `${verb} a year older`,
)

/** What is said of somebody since then: “been with us for over a year”. */
export const tenureWords: readonly string[] = [
  'been with us',
  'with us',
  'been around',
  'been a customer',
  'been customers',
  'been a member',
  'been members',
  'been a user',
  'been users',
  'been a subscriber',
  ...['customer', 'member', 'user', 'supporter', 'subscriber'].map(who => `became a ${who}`),
  'come on board',
  'came on board',
  'came aboard',
  'been registered',
  'been signed up',
  'been subscribed',
  'tenure',
  'tenured',
]

/** Properties that hold the money of an event, the whole amount before its parts. */
export const moneyNames: readonly string[] = [
  'revenue',
  'total',
  'order total',
  'total price',
  'amount',
  'order value',
  'value',
  'payment amount',
  'price',
  'cost',
  'subtotal',
]

/** Words in the name of a property that holds money. */
export const moneyWords: readonly string[] = ['revenue', 'amount', 'value', 'price', 'cost', 'total', 'fee']

/** Words in the name of a property that holds percents. */
export const percentWords: readonly string[] = ['percent', 'percentage', 'pct', 'rate']

/** Traits that hold how old someone is. */
export const ageNames: readonly string[] = ['age']

/** Traits that hold the day someone was born, from which an age follows. */
export const birthdayNames: readonly string[] = [
  'birthday',
  'birth date',
  'birthdate',
  'date of birth',
  'dob',
  'born',
  'born on',
  'birth',
]
