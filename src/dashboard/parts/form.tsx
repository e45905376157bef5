/** Fields that live in the address: what is typed becomes a parameter of the view. */
import { useEffect, useState } from 'preact/hooks'
import { go, hrefOf, type Place } from '../router.js'

/** The address of a place with some of its parameters changed. Another question begins at its first page. */
export function changed(place: Place, changes: Readonly<Record<string, string | null>>): string {
  return hrefOf(place.path, { ...Object.fromEntries(place.params), after: null, ...changes })
}

interface FieldProps {
  readonly place: Place
  readonly name: string
  readonly label: string
  readonly fallback?: string
  readonly hint?: string
}

/** A text field of the address; Enter or leaving it asks anew. */
export function Field({ place, name, label, fallback = '', hint }: FieldProps) {
  const value = place.params.get(name) ?? fallback
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const take = () => {
    if (typed.trim() !== value) go(changed(place, { [name]: typed.trim() || null }))
  }
  return (
    <label class="field">
      <span>{label}</span>
      <input
        value={typed}
        placeholder={hint}
        onInput={(e) => setTyped(e.currentTarget.value)}
        onChange={take}
        onKeyDown={(e) => e.key === 'Enter' && take()}
      />
    </label>
  )
}

interface ChoiceProps {
  readonly place: Place
  readonly name: string
  readonly label: string
  readonly choices: readonly (readonly [value: string, label: string])[]
}

/** One of a few values of the address, as radio buttons; the first is the default. */
export function Choice({ place, name, label, choices }: ChoiceProps) {
  const value = place.params.get(name) ?? choices[0]?.[0]
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {choices.map(([choice, text], i) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => go(changed(place, { [name]: i === 0 ? null : choice }))}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
