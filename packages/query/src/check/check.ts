import { type Path, printPath } from '../ast/path.ts'
import type { Query } from '../ast/query.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { outerComparisons, type Source, sources, wheres } from '../walk.ts'
import { Directory } from './directory.ts'
import { isVisitorAttribute, nearestVisitorAttribute } from './visitor-attributes.ts'
import type { WorkspaceSchema } from './workspace-schema.ts'

/** A name in a query that the workspace does not have. */
export interface Problem {
  readonly kind: 'event' | 'property' | 'trait' | 'context' | 'audience' | 'visitor'
  /** As the query has it between the quotes. */
  readonly name: string
  /** One plain sentence, and a question where a name is near. */
  readonly message: string
  /** The name that was probably meant. */
  readonly suggestion?: string
}

/** Every name in the query that its workspace does not have, each once. */
export function check(query: Query, schema: WorkspaceSchema): Problem[] {
  const problems = problemsIn(query, [], new Directory(schema))
  return [...new Map(problems.map(problem => [problem.message, problem])).values()]
}

/** The events named by the streams around a place, the innermost stream first. */
type Streams = readonly (readonly string[])[]

function problemsIn(query: Query, streams: Streams, directory: Directory): Problem[] {
  return outerComparisons(query)
    .flatMap(sources)
    .flatMap(source => problemsWith(source, streams, directory))
}

function problemsWith(source: Source, streams: Streams, directory: Directory): Problem[] {
  switch (source.kind) {
    case 'aggregate':
      return problemsWithEvents(source, streams, directory)
    case 'property':
      return problemsWithProperty(source.path, streams[0] ?? [], directory)
    case 'parent_property':
      return problemsWithProperty(source.path, streams[1] ?? [], directory)
    case 'context':
      if (directory.context.has(source.path)) return []
      return [
        pathProblem(
          'context',
          source.path,
          'No event has the context',
          directory.context.nearest(source.path),
        ),
      ]
    case 'trait':
      if (directory.traits.has(source.path) || isAudience(source.path, directory)) return []
      return [
        pathProblem('trait', source.path, 'No profile has the trait', directory.traits.nearest(source.path)),
      ]
    case 'audience':
      if (directory.audiences.has(source.key)) return []
      return [
        problem('audience', source.key, 'There is no audience', directory.audiences.nearest(source.key)),
      ]
    case 'visitor':
      if (isVisitorAttribute(source.path)) return []
      return [
        pathProblem(
          'visitor',
          source.path,
          'Visitors have no attribute',
          nearestVisitorAttribute(source.path),
        ),
      ]
  }
}

/** A trait's name may be an audience's key, as in Segment. */
function isAudience([first, ...others]: Path, directory: Directory): boolean {
  return first !== undefined && others.length === 0 && directory.audiences.has(first)
}

function problemsWithEvents(aggregate: Aggregate, streams: Streams, directory: Directory): Problem[] {
  const { events, reducer } = aggregate
  const inside = [events, ...streams]
  return [
    ...events
      .filter(name => !directory.events.has(name))
      .map(name => problem('event', name, 'There is no event', directory.events.nearest(name))),
    ...wheres(aggregate).flatMap(query => problemsIn(query, inside, directory)),
    ...('of' in reducer ? problemsWith(reducer.of, inside, directory) : []),
  ]
}

function problemsWithProperty(path: Path, events: readonly string[], directory: Directory): Problem[] {
  // Nobody can say what an unknown event has.
  if (!events.every(name => directory.events.has(name))) return []
  const properties = directory.propertiesOf(events)
  if (properties.has(path)) return []
  return [pathProblem('property', path, `${subject(events)} the property`, properties.nearest(path))]
}

function subject([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'No event has'
  if (others.length === 0) return `The event “${first}” does not have`
  return `None of the events ${[first, ...others].map(name => `“${name}”`).join(', ')} has`
}

function pathProblem(
  kind: Problem['kind'],
  path: Path,
  lack: string,
  suggestion: string | undefined,
): Problem {
  return problem(kind, printPath(path), lack, suggestion)
}

function problem(kind: Problem['kind'], name: string, lack: string, suggestion: string | undefined): Problem {
  const message = `${lack} “${name}”.`
  if (suggestion === undefined) return { kind, name, message }
  return { kind, name, message: `${message} Did you mean “${suggestion}”?`, suggestion }
}
