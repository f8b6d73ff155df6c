/** A key made from a name: `VIP customers` is `vip_customers`. */
export function audienceKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 100)
  return key === '' ? 'audience' : key
}
