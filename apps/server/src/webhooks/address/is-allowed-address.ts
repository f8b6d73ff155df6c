import ipaddr from 'ipaddr.js'

const publicV6 = ipaddr.parseCIDR('2000::/3')
const nat64 = ipaddr.parseCIDR('64:ff9b::/96')
/** Azure's own services answer every machine there at an address that looks public. */
const azureServices = '168.63.129.16'
const privateRanges = new Set(['loopback', 'private', 'carrierGradeNat', 'uniqueLocal'])

/**
 * Whether a webhook may go to an IP address: to public ones, and where the operator allows it to private ones and this
 * machine's own. Never to link-local ones, where clouds keep what a machine may know of itself.
 */
export function isAllowedAddress(text: string, allowPrivate: boolean): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = embedded(ipaddr.process(text))
  const range = address.range()
  if (allowPrivate && privateRanges.has(range)) return true
  if (address.toString() === azureServices || range !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(publicV6)
}

/** The IPv4 address that NAT64 leads to. */
function embedded(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4 || !address.match(nat64)) return address
  return new ipaddr.IPv4(address.toByteArray().slice(-4))
}
