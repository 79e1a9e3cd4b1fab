import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { FieldGroup } from '#design/field/field.tsx'
import { useWords } from '#design/words/words.tsx'

/** Events to choose from, by kind of record: all of a kind, now and in future, or some by name. */
export function EventChoice({
  known,
  chosen,
  onChange,
  error,
}: {
  known: readonly string[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  error: string | undefined
}) {
  const { t } = useWords()
  const kinds = [...new Set(known.map(kindOf))]
  const isWhole = (kind: string) => chosen.includes('*') || chosen.includes(`${kind}.*`)
  /** Spelt out by kind, so that one kind can be changed without the others. */
  const spelt = chosen.flatMap((name) => (name === '*' ? kinds.map((kind) => `${kind}.*`) : [name]))
  const toggle = (name: string, on: boolean) => onChange(on ? [...spelt, name] : spelt.filter((one) => one !== name))
  const toggleKind = (kind: string, on: boolean) => {
    const others = spelt.filter((name) => kindOf(name) !== kind)
    onChange(on ? [...others, `${kind}.*`] : others)
  }
  return (
    <FieldGroup name="/events" label={t('webhooks.field.events')} hint={t('webhooks.help.events')} error={error}>
      {kinds.map((kind) => (
        <div key={kind} class="event-kind">
          <Checkbox
            name={`/events/${kind}`}
            label={t(`webhooks.kind.${kind}`)}
            checked={isWhole(kind)}
            onChange={(on) => toggleKind(kind, on)}
          />
          {!isWhole(kind) && (
            <div class="event-names">
              {known
                .filter((name) => kindOf(name) === kind)
                .map((name) => (
                  <Checkbox
                    key={name}
                    name={`/events/${name}`}
                    label={t(`webhooks.event.${name}`)}
                    checked={spelt.includes(name)}
                    onChange={(on) => toggle(name, on)}
                  />
                ))}
            </div>
          )}
        </div>
      ))}
    </FieldGroup>
  )
}

const kindOf = (name: string) => name.split('.')[0] ?? ''
