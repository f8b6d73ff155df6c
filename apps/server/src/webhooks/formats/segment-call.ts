import type { NamedTransition } from './named-transition.ts'

/**
 * What both of Segment's calls about an audience have. `messageId` is the same however often it is sent. A profile without a
 * name, since it is another's by now, goes by its own id.
 */
export function segmentCall(workspace: string, transition: NamedTransition) {
  return {
    ...names(transition),
    messageId: `muster-${workspace}-${transition.position}`,
    timestamp: new Date(transition.at).toISOString(),
    context: {
      personas: {
        computation_class: 'audience',
        computation_id: transition.audience,
        computation_key: transition.audience,
        namespace: workspace,
        space_id: workspace,
      },
    },
  }
}

function names({ profile, identifiers }: NamedTransition): { userId: string } | { anonymousId: string } {
  const user = identifiers.find(({ type }) => type === 'user_id')
  if (user) return { userId: user.id }
  return { anonymousId: identifiers[0]?.id ?? profile }
}
