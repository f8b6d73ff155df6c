/** The fields of a `multipart/form-data` body by name; undefined for a body of another type. */
export function readForm(contentType: string | undefined, body: Buffer): Map<string, string> | undefined {
  const [, boundary] = /^multipart\/form-data; *boundary=(\S+)$/.exec(contentType ?? '') ?? []
  if (boundary === undefined) return undefined
  const parts = `\r\n${body.toString()}`.split(`\r\n--${boundary}`).slice(1, -1)
  return new Map(parts.map(readPart))
}

function readPart(part: string): [name: string, value: string] {
  const [headers = '', ...rest] = part.split('\r\n\r\n')
  const [, name = ''] = /name="([^"]*)"/.exec(headers) ?? []
  return [name, rest.join('\r\n\r\n')]
}
