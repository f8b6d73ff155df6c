import { UnstyledButton } from '@mantine/core'
import type { Audience } from '../api/audience.ts'
import { formatCount } from '../format/format-count.ts'
import { statusWords } from './status-words.ts'

interface SavedAudienceProps {
  readonly audience: Audience
  readonly onOpen: () => void
}

/** One audience in the list: its name, its sentence or, without one, its meaning, its size, and how far it is. */
export function SavedAudience({ audience, onOpen }: SavedAudienceProps) {
  const { key, name, prompt, description, size } = audience
  const meaning = `saved-${key}`
  return (
    <li className="saved-row">
      <UnstyledButton className="saved-open" onClick={onOpen} aria-describedby={meaning}>
        {name}
      </UnstyledButton>
      <span className="quiet small">
        {formatCount(size)} · {statusWords(audience)}
      </span>
      <span id={meaning} className="saved-meaning quiet small">
        {prompt === null ? description : `“${prompt}”`}
      </span>
    </li>
  )
}
