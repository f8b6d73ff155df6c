import { KnownNames } from './known-names.ts'
import { KnownPaths } from './known-paths.ts'
import type { WorkspaceSchema } from './workspace-schema.ts'

/** A workspace's names, ready to be looked up. Each part is made when first asked for: there may be 100,000 names. */
export class Directory {
  private readonly schema: WorkspaceSchema
  private readonly parts = new Map<string, unknown>()

  constructor(schema: WorkspaceSchema) {
    this.schema = schema
  }

  get events(): KnownNames {
    return this.part('events', () => new KnownNames(this.schema.events.map(event => event.name)))
  }

  get audiences(): KnownNames {
    return this.part('audiences', () => new KnownNames(this.schema.audiences.map(audience => audience.key)))
  }

  get traits(): KnownPaths {
    return this.part('traits', () => new KnownPaths(this.schema.traits))
  }

  get context(): KnownPaths {
    return this.part('context', () => new KnownPaths(this.schema.context))
  }

  /** What any of these events has; of any event at all where none is named. */
  propertiesOf(events: readonly string[]): KnownPaths {
    return this.part(`properties ${JSON.stringify(events)}`, () => {
      const meant = this.schema.events.filter(({ name }) => events.length === 0 || events.includes(name))
      return new KnownPaths(meant.flatMap(event => event.properties))
    })
  }

  private part<Part>(name: string, make: () => Part): Part {
    if (!this.parts.has(name)) this.parts.set(name, make())
    return this.parts.get(name) as Part
  }
}
