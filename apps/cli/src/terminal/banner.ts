export interface Started {
  readonly url: string
  readonly signInToken: string
  readonly workspace: { readonly name: string; readonly asOf: Date | null }
  /** Keys made at this start; at any later one nobody can show them. */
  readonly createdKeys: { readonly apiKey?: string; readonly writeKey?: string }
}

const sentence = "customers who haven't purchased in the last 30 days"

/** What a server that has just started says: where it is, the way in, and what to try. */
export function describeStart(
  { url, signInToken, workspace, createdKeys }: Started,
  defaultUrl: string,
): string {
  const { apiKey = '$MUSTER_API_KEY', writeKey = '$MUSTER_WRITE_KEY' } = createdKeys
  const elsewhere = url === defaultUrl ? '' : ` --url ${url}`
  return [
    `Muster is ready, with workspace ${workspace.name}:`,
    '',
    `  ${url}/#key=${signInToken}`,
    '',
    ...describeKeys(createdKeys),
    'Three things to try:',
    '',
    `  1. Open the address above and type: ${sentence}`,
    '',
    '  2. Ask the same from another terminal:',
    `     npx muster build "${sentence}" --key "${apiKey}"${elsewhere}`,
    '',
    '  3. Send an event of your own:',
    `     curl ${url}/v1/track -u "${writeKey}:" -H 'content-type: application/json' \\`,
    `       -d '${JSON.stringify(exampleCall(workspace.asOf))}'`,
    '',
    'Ctrl-C stops it.',
  ].join('\n')
}

/** Among historic sample data an event counts only if it happened in that time. */
function exampleCall(asOf: Date | null): object {
  const call = { userId: 'ada', event: 'Order Completed', properties: { revenue: 30 } }
  return asOf ? { ...call, timestamp: new Date(asOf.getTime() - 86_400_000).toISOString() } : call
}

function describeKeys({ apiKey, writeKey }: Started['createdKeys']): string[] {
  const keys = [
    ...(apiKey ? [`  API key    ${apiKey}`] : []),
    ...(writeKey ? [`  Write key  ${writeKey}`] : []),
  ]
  return keys.length === 0 ? [] : ['Keys, shown once: keep them.', '', ...keys, '']
}
