import { Code } from '#design/code/code.tsx'
import { useWords } from '#design/words/words.tsx'
import { type Listed, schemaOf } from './description.ts'
import { SchemaView } from './schema-view.tsx'

/** One operation: who may call it, with what, and what it gives back. */
export function OperationView({ operation }: { operation: Listed }) {
  const { t } = useWords()
  const { method, path, summary, operationId, parameters = [], requestBody, responses } = operation
  const roles = operation['x-roles'] ?? []
  const body = schemaOf(requestBody?.content)
  return (
    <details class="api-operation" id={operationId}>
      <summary>
        <span class={`api-method api-${method.toLowerCase()}`}>{method}</span>
        <Code>{path}</Code>
        <span class="api-summary" lang="en" dir="ltr">
          {summary}
        </span>
      </summary>
      <div class="api-body">
        <p>
          <strong>{t('web.api.roles')}</strong>{' '}
          {roles.map((role) => (role === 'anonymous' ? t('web.api.anybody') : t(`parties.kind.${role}`))).join(', ')}
        </p>
        {parameters.length > 0 && (
          <>
            <h3>{t('web.api.parameters')}</h3>
            <ul class="api-fields">
              {parameters.map(({ name, in: place, required, description, schema }) => (
                <li key={`${place} ${name}`}>
                  <Code>{name}</Code> <span class="api-place">{t(`web.api.in.${place}`)}</span>{' '}
                  {required && <span class="api-required">{t('web.api.required')}</span>}{' '}
                  {schema && <SchemaView schema={schema} />}
                  {description && (
                    <p lang="en" dir="ltr">
                      {description}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {body && (
          <>
            <h3>{t('web.api.body')}</h3>
            <SchemaView schema={body} />
          </>
        )}
        <h3>{t('web.api.answers')}</h3>
        <ul class="api-fields">
          {Object.entries(responses).map(([status, { content }]) => {
            const schema = schemaOf(content)
            return (
              <li key={status}>
                <Code>{status === 'default' ? '4XX, 5XX' : status}</Code>{' '}
                {status === 'default' ? (
                  t('web.api.problem-answer')
                ) : schema ? (
                  <SchemaView schema={schema} />
                ) : (
                  t('web.api.no-body')
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </details>
  )
}
