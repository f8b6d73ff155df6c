import { UnstyledButton } from '@mantine/core'
import './ExampleChips.css'

const examples = [
  "Customers who haven't purchased in the last 30 days",
  'People who have spent at least $500 in total',
  'Customers with 2 or more orders over $50 in the last 90 days',
]

export function ExampleChips({ onChoose }: { onChoose: (example: string) => void }) {
  return (
    <div className="examples">
      <span id="examples" className="quiet small">
        For example
      </span>
      <ul aria-labelledby="examples">
        {examples.map(example => (
          <li key={example}>
            <UnstyledButton className="example" onClick={() => onChoose(example)}>
              {example}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
