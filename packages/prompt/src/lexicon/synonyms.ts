import { familyOf } from './word-families.ts'

/** Words that mean the same of what people do and have, whatever the trade. */
const groups: readonly string[] = [
  'join attend participate come',
  'enroll join register signup',
  'finish complete end',
  'start begin launch commence',
  'create make add',
  'create set build',
  'submit give file',
  'give donate',
  'create setup',
  'add leave post write',
  'submit leave write give post',
  'add log record',
  'add save put',
  'connect integrate link install',
  'invite send',
  'post publish write',
  'remove delete',
  'cancel stop terminate',
  'open raise create file submit',
  'choose select pick',
  'book reserve',
  'redeem use',
  'watch view see stream play',
  'view checkout',
  'view show display',
  'time minute',
  'time second',
  'time hour',
  'time duration',
  'listen play hear',
  'read open',
  'burn spend consume',
  'install download',
  'update edit change modify',
  'upgrade',
  'share forward',
  'invite refer',
  'submit hand',
  'fight battle',
  'beat win defeat',
  'leave quit exit',
  'deposit topup',
  'pass succeed',
  'purchase buy payment',
  'topic subject theme',
  'ad commercial',
  'picture photo image',
  'movie film video',
  'exam test quiz',
  'class lesson',
  'occupation job profession role',
  'income salary earning',
  'grade score mark result',
  'plan tier package membership subscription',
  'certificate diploma certification',
  'ticket case request',
  'post message thread',
  'payment charge',
  'card',
  'opponent enemy',
  'reason cause',
  'language locale',
  'gender sex',
  'city town',
  'store shop',
  'voucher coupon promotion',
  'point xp score',
  'delivery shipping',
  'refund reimbursement',
  'app application',
  'site website',
  'child kid',
  'residence country',
  'expire end until lapse finish',
  'bill charge invoice',
  'award issue earn grant',
  'category kind type',
  'outcome result decision',
  'clan guild team',
]

const synonymsOf = new Map<string, Set<string>>()
for (const group of groups) {
  const families = group.split(' ').map(familyOf)
  for (const family of families) {
    const known = synonymsOf.get(family) ?? new Set()
    for (const other of families) if (other !== family) known.add(other)
    synonymsOf.set(family, known)
  }
}

/** The families of other words for the same. */
export function synonyms(family: string): ReadonlySet<string> {
  return synonymsOf.get(family) ?? none
}

const none: ReadonlySet<string> = new Set()

/** Every word in the groups. */
export const synonymWords: readonly string[] = groups.flatMap(group => group.split(' '))
