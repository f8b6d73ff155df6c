/** Names come again and again, in one event after another: what is made of a text is kept, up to so many. */
const most = 200_000

/** The same function, which works once for each text as long as it is remembered. */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = make(text)
    known.set(text, made)
    return made
  }
}
