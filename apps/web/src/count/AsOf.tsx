import { Button, TextInput } from '@mantine/core'
import { type ChangeEvent, useState } from 'react'
import { formatDay } from '../format/format-instant.ts'
import { fieldToInstant, instantToField } from './instant-field.ts'
import './AsOf.css'

interface AsOfProps {
  /** Null is now. */
  readonly value: string | null
  readonly defaultValue: string | null
  readonly onChange: (value: string | null) => void
}

/** The instant to count at. Half-typed dates are kept here until they are whole. */
export function AsOf({ value, defaultValue, onChange }: AsOfProps) {
  const [text, setText] = useState(instantToField(value))
  const change = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    setText(currentTarget.value)
    if (currentTarget.validity.valid) onChange(fieldToInstant(currentTarget.value))
  }
  const reset = () => {
    setText(instantToField(defaultValue))
    onChange(null)
  }

  return (
    <div className="as-of">
      <TextInput
        type="datetime-local"
        label="As of (UTC)"
        description={value === null ? 'Empty: now' : undefined}
        inputWrapperOrder={['label', 'input', 'description']}
        min="1970-01-01T00:00"
        max="2199-12-31T23:59"
        value={text}
        onChange={change}
        onBlur={() => setText(instantToField(value))}
      />
      {value !== defaultValue && (
        <Button variant="subtle" size="compact-sm" onClick={reset}>
          Back to {defaultValue === null ? 'now' : formatDay(defaultValue)}
        </Button>
      )}
    </div>
  )
}
