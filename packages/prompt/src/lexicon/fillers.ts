/** Small words that hold a clause together, and change nothing by themselves. */
export const glueWords = new Set(
  (
    'a an the any some of to on in at from by for as via using their our your his her its my this these ' +
    'is are was were be been being am has have had having do does did done got get gets make makes made place placed places ' +
    'give gives gave given put ever already yet currently now also they them he she it both so ' +
    'live lives living located based reside residing come comes coming like likes love loves prefer prefers favor favors belong belongs belonging include includes celebrate celebrates ' +
    'something anything thing things stuff'
  ).split(' '),
)

/** Words that ask for an audience, at the head of a prompt. */
export const requestWords = new Set(
  (
    'please pls find me show give get list select target reach identify pick fetch i we you us want need would like to see ' +
    'can could let all every each of the a an am im looking for audience segment group cohort build make create up with'
  ).split(' '),
)

/** Idioms that add nothing. */
export const idleIdioms = [
  'at all',
  'so far',
  'to date',
  'of any kind',
  'as well',
  'at any time',
  'with us',
  'by us',
  'of all time',
  'across all',
  'overall',
  'inclusive',
  'please',
  'pls',
  'thanks',
  'thank you',
]

/** What a purpose begins with: nothing after it says who is meant. */
export const purposeOpenings = [
  'so that we can',
  'so we can',
  'so that i can',
  'because we want to',
  'since we want to',
  'as we want to',
  'in order to',
  'to send them',
  'to send',
  'to invite',
  'to invite them',
  'to win back',
  'to win them back',
  'to re engage',
  'to reengage',
  'to thank them',
  'to offer them',
  'to remind them',
  'for our',
  'for the',
  'for a',
  'for my',
]

/** What a purpose that begins with “for” is about. */
export const campaignWords = new Set(
  'campaign campaigns mailing mailings newsletter newsletters promotion promo push launch announcement survey sale event party'.split(
    ' ',
  ),
)
