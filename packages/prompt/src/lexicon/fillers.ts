/** Small words that hold a clause together, and change nothing by themselves. */
export const glueWords = new Set(
  (
    'a an the any some of to on in at from by for as via using their our your his her its my this these ' +
    'is are was were be been being am has have had having do does did done got get gets make makes made place placed places ' +
    'give gives gave given put ever already yet currently now also they them he she it both so ' +
    'live lives living located based reside residing come comes coming like likes love loves prefer prefers favor favors belong belongs belonging include includes celebrate celebrates ' +
    'something anything thing things stuff still even again all each any other else really very there out up ' +
    'worth priced costing valued cost costs than total actually them us we came comes arrive arrived arriving ' +
    'either too whether alike whatsoever single among amongst into onto about against himself themselves myself also much many off ' +
    'resident risen held holds hold have hit listed lists given know known say says said tell told ' +
    'should must may might will would needs if how whatever whichever here there back totally completely basically simply actually indeed quite rather also ' +
    'acquired landed sitting ' +
    'when onward onwards = # ' +
    'managed found reached brought saved recorded per of called named whoever ' +
    'run runs ran care cares caring interested running somewhere sometime another paying pay pays due fully brand sent along alternatively otherwise holding work works working numbering whenever ' +
    'through falls fall falling lies lie want wants wanted accept accepts accepted agree agrees agreed allow allows yes ' +
    'kind sort type themselves said concerning concerned regarding been range whom those ' +
    'use uses used using because were take takes took taken taking going go goes went'
  ).split(/\s+/),
)

/** Nouns for whatever an event is about: “jazz records”. */
export const genericNouns = new Set(
  (
    'account profile balance tally figure number class style variety flavour flavor brand range ' +
    'product products item items article articles goods piece pieces unit units copy copies title titles record records album albums ' +
    'audience segment list cohort group event events values activity plain ordinary mere existing value amount size sum one ones game platform service website'
  ).split(/\s+/),
)

/** Words that ask for an audience, at the head of a prompt. */
export const requestWords = new Set(
  (
    'hi hey hello so basically ! ok what is i m trying to find out interested in search am all just only give me could you can must ' +
    'right morning there compile produce draw put together pull collect gather please pls kindly find me show give get list select target reach identify pick pull fetch take grab i we you us want need would should like love to see which of our ' +
    'can could let all every each of the a an am im looking for audience segment group cohort build make create up with'
  ).split(/\s+/),
)

/** Idioms that add nothing. */
export const idleIdioms = [
  'at all',
  'ever',
  'either one',
  'either of them',
  'by now',
  'yet',
  'to see',
  'to watch',
  'so far',
  'to date',
  'of any kind',
  'as well',
  'at any time',
  'with us',
  'by us',
  'of all time',
  'across all',
  'all time',
  'of all times',
  'until now',
  'up to now',
  'till now',
  'right now',
  'at the moment',
  'these days',
  'at some point',
  'at one point',
  'of any sort',
  'of any type',
  'in addition',
  'in lower case',
  'at once',
  'at the same time',
  'all at once',
  'lifetime',
  'i need',
  'i want',
  'we need',
  'we want',
  'i would like',
  'we would like',
  'show me',
  'give me',
  'i mean',
  'one time',
  'any time',
  'at any point',
  'at some time',
  'sometime',
  'down as',
  'put down',
  'marked as',
  'listed as',
  'recorded as',
  'set to',
  'on file',
  'on record',
  'on the account',
  'with the site',
  'with the app',
  'with the company',
  'with the service',
  'on the platform',
  'on the books',
  'owing to',
  'due to',
  'on account of',
  'because of',
  'thanks to',
  'according to',
  'under their belt',
  'a dime',
  'a cent',
  'a penny',
  'on the grounds that',
  'on the grounds of',
  'on grounds of',
  'in their profile',
  'on their profile',
  'on their account',
  'to their name',
  'for us',
  'ours',
  'of ours',
  'managed to',
  'at hand',
  'not counted',
  'additionally',
  'moreover',
  'however',
  'for example',
  'of course',
  'in other words',
  'so much as',
  'in one go',
  'in a row',
  'of our',
  'as one of',
  'on our site',
  'on the site',
  'on our website',
  'on that same order',
  'to us',
  'from us',
  'give us',
  'gave us',
  'given us',
  'told us',
  'each',
  'overall',
  'inclusive',
  'please',
  'pls',
  'thanks',
  'thank you',
]

/** Words at the end that are no more than a tone of voice. */
export const interjections = new Set(
  'lol ouch haha hah tut yay oops wow cheers eh hmm huh please thanks though ok okay right'.split(' '),
)

/** What people want to do with an audience. */
export const purposeVerbs: readonly string[] =
  'thank invite send win offer remind call wake write ask tell give show reward bring target reengage re reach upsell nudge email mail contact welcome congratulate survey warn inform help surprise'.split(
    ' ',
  )

/** Words that say that something does not matter. */
export const metaWords: readonly string[] = 'fine ok okay enough alright inclusive'.split(' ')

/** What a purpose that begins with “for” is about. */
export const campaignWords = new Set(
  (
    'campaign campaigns mailing mailings promotion promo launch announcement survey sale event party ' +
    'letter mail mailout email brochure nudge discount offer voucher wishes review greeting greetings ' +
    'call reminder invitation flyer postcard gift blast drive test'
  ).split(/\s+/),
)
