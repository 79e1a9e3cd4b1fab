import { CopyButton } from '#design/code/code.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useWords } from '#design/words/words.tsx'

/** How a receiver verifies, in the language most of them know. The same stands in docs/guides/webhooks.md. */
const example = `import { createHmac, timingSafeEqual } from 'node:crypto'

// body: the bytes as they arrived; secret: 'whsec_…'
export function isGenuine(headers, body, secret) {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': given } = headers
  if (Math.abs(Date.now() / 1000 - Number(at)) > 300) return false
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const wanted = Buffer.from(createHmac('sha256', key).update(\`\${id}.\${at}.\${body}\`).digest('base64'))
  return given.split(' ').some((one) => {
    const sent = Buffer.from(one.replace(/^v1,/, ''))
    return sent.length === wanted.length && timingSafeEqual(sent, wanted)
  })
}`

/** For whoever builds the receiver. */
export function VerifyPanel() {
  const { t } = useWords()
  return (
    <Panel title={t('webhooks.verify.title')} acts={<CopyButton text={example} />}>
      <p>{t('webhooks.verify.text')}</p>
      <pre class="webhook-example" dir="ltr">
        {example}
      </pre>
    </Panel>
  )
}
