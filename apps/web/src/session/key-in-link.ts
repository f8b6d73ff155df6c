/** The `key` of a link such as `http://127.0.0.1:3000/#key=…`. A fragment never reaches a server or its logs. */
export function keyInLink(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('key')
}

export function removeKeyFromLink(): void {
  history.replaceState(null, '', location.pathname + location.search)
}
