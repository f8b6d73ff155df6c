/** Words for everybody in the workspace: no condition comes from them. */
export const everybodyWords = new Set(
  (
    'customer customers client clients people person persons user users profile profiles visitor visitors everyone everybody ' +
    'anyone anybody someone somebody individual individuals folk folks shopper shoppers member members fan fans those ones ' +
    'contact contacts traffic resident residents prospect prospects face faces soul souls newcomer newcomers guys peeps humans holder holders newbie newbies lot'
  ).split(' '),
)

/** What a workspace may call its people; everybody too, unless its data uses the word for some of them only. */
export const populationWords = new Set(
  (
    'student students pupil pupils learner learners player players gamer gamers patient patients guest guests reader readers ' +
    'listener listeners viewer viewers passenger passengers traveller travellers traveler travelers donor donors tenant tenants ' +
    'rider riders kid kids adult adults teacher teachers employee employees accountholders subscriber subscribers supporter supporters donor donors senior seniors consumer consumers account accounts'
  ).split(' '),
)

/** Words that lead from the people to what is true of them. */
export const relativeWords = new Set([
  ...['who', 'that', 'which', 'whose', 'with', 'having', 'where'],
  ...[
    'are',
    'is',
    'live',
    'lives',
    'living',
    'based',
    'located',
    'reside',
    'resides',
    'like',
    'likes',
    'prefer',
    'prefers',
  ],
])
