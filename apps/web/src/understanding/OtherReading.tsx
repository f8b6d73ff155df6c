import { Button } from '@mantine/core'
import './OtherReading.css'

interface OtherReadingProps {
  readonly description: string
  readonly onTake: () => void
}

/** What else the sentence may well mean, and a way to take it so: the reading that there was is then the other. */
export function OtherReading({ description, onTake }: OtherReadingProps) {
  return (
    <div className="other-reading">
      <p role="status">
        It could also mean: <strong>{description}</strong>
      </p>
      <Button variant="default" size="compact-md" onClick={onTake}>
        Use this reading instead
      </Button>
    </div>
  )
}
