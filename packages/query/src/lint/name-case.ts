import { check } from '../check/check.ts'
import { type Rule, warning } from './warning.ts'

/** An unknown name that a known one differs from only by its capitals. */
export const nameCase: Rule = (query, { schema }) =>
  schema === undefined
    ? []
    : check(query, schema).flatMap(({ kind, name, suggestion }) =>
        suggestion !== undefined && suggestion.toLowerCase() === name.toLowerCase()
          ? [
              warning(
                'name-case',
                `The ${words[kind]} is called “${suggestion}”: capitals make a difference.`,
                name,
              ),
            ]
          : [],
      )

const words = {
  event: 'event',
  property: 'property',
  trait: 'trait',
  context: 'part of the context',
  audience: 'audience',
  visitor: 'attribute',
} as const
