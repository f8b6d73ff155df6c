/** Whether a name has what is searched for in it: in any case, with any accents and separators. Nothing finds all. */
export function isFound(name: string, search = ''): boolean {
  const wanted = folded(search)
  return wanted === '' ? name.includes(search) : folded(name).includes(wanted)
}

/** A name without case, accents and separators. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
