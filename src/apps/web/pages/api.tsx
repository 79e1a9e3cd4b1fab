import './api.css'
import { useState } from 'preact/hooks'
import { LinkButton } from '#design/button/button.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { api } from '../api.ts'
import { useLoaded } from '../cache.ts'
import { WhenLoaded } from '../when-loaded.tsx'
import { type Description, operationsByTag } from './api-reference/description.ts'
import { OperationView } from './api-reference/operation-view.tsx'

const chapters = ['authentication', 'idempotency', 'paging', 'problems'] as const

/** The API for those who connect their own system: how to begin, and every operation as the server describes it. */
export function ApiPage() {
  const { t } = useWords()
  const description = useLoaded<Description>('openapi', () => api.get('/api/openapi.json'))
  const [words, setWords] = useState('')
  return (
    <>
      <PageHeader
        title={t('web.api.title')}
        lead={t('web.api.lead')}
        acts={
          <LinkButton icon="download" href="/api/openapi.json" download="openapi.json">
            {t('web.api.download')}
          </LinkButton>
        }
      />
      <Panel title={t('web.api.begin')}>
        {chapters.map((chapter) => (
          <section key={chapter} class="api-chapter">
            <h3>{t(`web.api.${chapter}`)}</h3>
            <p>{t(`web.api.${chapter}-text`)}</p>
            {chapter in samples && <pre dir="ltr">{samples[chapter as keyof typeof samples]}</pre>}
          </section>
        ))}
      </Panel>
      <WhenLoaded of={description}>
        {(value) => {
          const byTag = operationsByTag(value, words)
          return (
            <>
              <TextInput
                name="/words"
                label={t('web.api.find')}
                hint={t('web.api.find-hint')}
                value={words}
                onChange={setWords}
              />
              <p role="status">
                {t('web.api.found', { count: [...byTag.values()].reduce((sum, list) => sum + list.length, 0) })}
              </p>
              {[...byTag].map(([tag, operations]) => (
                <section key={tag} aria-labelledby={`tag-${tag}`}>
                  <h2 id={`tag-${tag}`}>
                    <bdi>{tag}</bdi>
                  </h2>
                  {operations.map((operation) => (
                    <OperationView key={operation.operationId} operation={operation} />
                  ))}
                </section>
              ))}
            </>
          )
        }}
      </WhenLoaded>
    </>
  )
}

/** Requests that can be typed as they are. */
const samples = {
  authentication: `curl -X POST …/oauth/token \\
  -d '{"grant_type":"client_credentials","client_id":"…","client_secret":"…"}' -H 'Content-Type: application/json'
curl …/api/titles -H 'Authorization: Bearer …'`,
  idempotency: `curl -X POST …/api/titles/{id}/answer-domiciliation \\
  -H 'Idempotency-Key: 5f0c…' -H 'If-Match: 4' \\
  -d '{"accepted":true,"number":"DOM-2026-4471"}'`,
  paging: '…/api/titles?limit=200&after={next}',
  problems: `{ "type": "/problems/number-missing", "status": 422, "reason": "number-missing",
  "errors": [{ "pointer": "/number", "reason": "number-missing", "text": { "fr": "…", "ar": "…", "en": "…" } }] }`,
} as const
