import { ServerError } from '../client/error.ts'
import { Failure } from '../failure.ts'
import { type AudienceFolder, describeMistake } from './read-folder.ts'
import type { SourceFile } from './source-file.ts'

/** What the server has against audiences from files, with the file, line and column of each; anything else as it is. */
export function placeRefusal(error: unknown, folder: AudienceFolder): unknown {
  if (!(error instanceof ServerError)) return error
  const placed = placeAll(error, folder)
  if (placed.length === 0) return error
  return new Failure(error.exitCode, placed.join('\n'), { cause: error })
}

function placeAll({ code, message, details }: ServerError, folder: AudienceFolder): string[] {
  if ((code === 'order_invalid' || code === 'everyone_is_last') && folder.orderFile)
    return [describeMistake(folder.orderFile.path, folder.orderFile.mistakeIn([], message))]
  if (code === 'audiences_invalid') return details.map(detail => placeComplaint(fieldsOf(detail), folder))
  if (code === 'invalid_request') return details.flatMap(detail => placeField(fieldsOf(detail), folder))
  return []
}

type Fields = ReadonlyMap<string, unknown>

/** What is wrong with the audience of a key: with its query, unless with the key itself. */
function placeComplaint(complaint: Fields, { audiences, files }: AudienceFolder): string {
  const key = complaint.get('key')
  const message = String(complaint.get('message'))
  const file = files[audiences.findIndex(audience => audience.key === key)]
  if (!file) return `${key}: ${message}`
  const code = complaint.get('code')
  if (code === 'key_taken' || code === 'audience_built_in')
    return describeMistake(file.path, file.mistakeIn([], message))
  const details = complaint.get('details')
  const offset = fieldsOf(Array.isArray(details) ? details[0] : undefined).get('offset')
  return describeMistake(
    file.path,
    file.mistakeIn(['query'], message, typeof offset === 'number' ? offset : undefined),
  )
}

/** What is wrong with a part of the request, as `audiences.3.links.banner` or `order.2`. */
function placeField(detail: Fields, { files, orderFile }: AudienceFolder): string[] {
  const [list, index, ...path] = String(detail.get('field')).split('.')
  const place = Number(index)
  const message = String(detail.get('message'))
  const found: SourceFile | undefined = list === 'audiences' ? files[place] : orderFile
  if (!found || (list !== 'audiences' && list !== 'order')) return []
  const inside = list === 'order' ? [place] : path
  const said = path.length > 0 ? `${path.join('.')} ${message}` : message
  return [describeMistake(found.path, found.mistakeIn(inside, said))]
}

function fieldsOf(detail: unknown): Fields {
  return new Map(typeof detail === 'object' && detail !== null ? Object.entries(detail) : [])
}
