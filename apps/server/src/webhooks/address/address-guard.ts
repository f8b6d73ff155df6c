import type { LookupFunction } from 'node:net'
import { isIP, isIPv6 } from 'node:net'
import { ForbiddenAddress } from './forbidden-address.ts'
import { isAllowedAddress } from './is-allowed-address.ts'
import { type ResolveName, resolvePrivateName, resolvePublicName } from './resolve-name.ts'

/** Keeps webhooks from addresses that are none of their owners' business. */
export class AddressGuard {
  readonly #allowPrivate: boolean
  readonly #resolve: ResolveName

  constructor(
    allowPrivate: boolean,
    resolve: ResolveName = allowPrivate ? resolvePrivateName : resolvePublicName,
  ) {
    this.#allowPrivate = allowPrivate
    this.#resolve = resolve
  }

  /** The addresses of a host, a name or an address itself. Throws `ForbiddenAddress` unless all of them are allowed. */
  async check(host: string): Promise<readonly string[]> {
    const name = host.replace(/^\[|\]$/g, '')
    const addresses = isIP(name) === 0 ? await this.#addressesOf(name) : [name]
    const forbidden = addresses.find(address => !isAllowedAddress(address, this.#allowPrivate))
    if (forbidden !== undefined)
      throw new ForbiddenAddress(
        forbidden === name
          ? `${name} is no address that webhooks may go to.`
          : `${name} leads to ${forbidden}, where no webhook may go.`,
      )
    return addresses
  }

  /** For whoever connects: it connects to what was checked, so that a name cannot lead elsewhere in between. */
  readonly lookup: LookupFunction = (host, { all, family }, answer) => {
    this.check(host).then(
      addresses => {
        const found = addresses
          .map(address => ({ address, family: isIPv6(address) ? 6 : 4 }))
          .filter(found => !family || found.family === family)
        const [first] = found
        if (!first) answer(new ForbiddenAddress(`${host} has no address.`), '')
        else if (all) answer(null, found)
        else answer(null, first.address, first.family)
      },
      error => answer(error, ''),
    )
  }

  async #addressesOf(name: string): Promise<readonly string[]> {
    try {
      return await this.#resolve(name)
    } catch (error) {
      throw new ForbiddenAddress(`${name} is not known to the name servers.`, { cause: error })
    }
  }
}
