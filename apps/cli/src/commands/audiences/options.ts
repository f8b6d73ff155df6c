import { Option } from 'commander'

export function membershipOption(): Option {
  return new Option(
    '--membership <time>',
    'how long one stays in it: while_matching, session, "for 7 days" or "for 7 days, renewed"',
  )
}

export function waitOption(): Option {
  return new Option('--wait', 'wait until it is worked out who is in it')
}

export function yesOption(description: string): Option {
  return new Option('-y, --yes', description)
}
