import { Code } from '#design/code/code.tsx'
import { useWords } from '#design/words/words.tsx'
import { rulesOf, type Schema } from './description.ts'

/** The fields of a schema, each with what it asks of its value; fields inside fields are opened when wanted. */
export function SchemaView({ schema }: { schema: Schema }) {
  const { properties, items, anyOf } = schema
  if (properties) return <Fields properties={properties} required={schema.required ?? []} />
  if (items) return <SchemaView schema={items} />
  if (anyOf?.some(hasParts))
    return (
      <ol class="api-alternatives">
        {anyOf.map((one, i) => (
          <li key={i}>
            <SchemaView schema={one} />
          </li>
        ))}
      </ol>
    )
  return <Rules schema={schema} />
}

function Fields({
  properties,
  required,
}: {
  properties: Readonly<Record<string, Schema>>
  required: readonly string[]
}) {
  const { t } = useWords()
  return (
    <ul class="api-fields">
      {Object.entries(properties).map(([name, schema]) => (
        <li key={name}>
          <Code>{name}</Code> {required.includes(name) && <span class="api-required">{t('web.api.required')}</span>}{' '}
          <Rules schema={schema} />
          {hasParts(schema) && (
            <details>
              <summary>{t('web.api.parts', { name })}</summary>
              <SchemaView schema={schema} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function Rules({ schema }: { schema: Schema }) {
  return (
    <span class="api-rules" dir="ltr">
      {rulesOf(schema).map((rule) => (
        <code key={rule}>{rule}</code>
      ))}
    </span>
  )
}

const hasParts = ({ properties, items, anyOf }: Schema): boolean =>
  properties !== undefined || (items !== undefined && hasParts(items)) || (anyOf?.some(hasParts) ?? false)
