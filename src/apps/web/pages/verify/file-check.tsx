import { useState } from 'preact/hooks'
import { FileDrop } from '#design/file-drop/file-drop.tsx'
import { Message } from '#design/message/message.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { useWords } from '#design/words/words.tsx'
import { type PublicKey, publicKeyFromPem } from '#platform/history/public-key.ts'
import { api } from '../../api.ts'
import { useLoaded } from '../../cache.ts'
import { type Checked, checkFile } from './check-file.ts'
import { CheckResult } from './check-result.tsx'

type Trust = 'published' | 'own'

/** What `GET /api/log/keys` gives, as far as it is used here. */
interface PublishedKeys {
  readonly keys: readonly PublicKey[]
}

/** Drops an evidence file or a receipt, and checks it in the browser: nothing is sent, and no network is needed for it. */
export function FileCheck() {
  const { t } = useWords()
  const published = useLoaded<PublishedKeys>('log/keys', () => api.get('/api/log/keys'))
  const [trust, setTrust] = useState<Trust>('published')
  const [own, setOwn] = useState<PublicKey>()
  const [noKey, setNoKey] = useState(false)
  const [file, setFile] = useState<File>()
  const [checked, setChecked] = useState<Checked | 'unreadable'>()

  const keysFor = (chosen: Trust, key: PublicKey | undefined): readonly PublicKey[] | undefined =>
    chosen === 'own' ? key && [key] : published.value?.keys.map(({ id, pem }) => ({ id, pem }))

  const check = async (given: File | undefined, chosen: Trust, key: PublicKey | undefined) => {
    setFile(given)
    setChecked(undefined)
    if (given) setChecked(await checkFile(given, keysFor(chosen, key)).catch(() => 'unreadable' as const))
  }
  const choose = (chosen: Trust) => {
    setTrust(chosen)
    check(file, chosen, own)
  }
  const takeKey = async (given: File | undefined) => {
    const key =
      given &&
      (await given
        .text()
        .then(publicKeyFromPem)
        .catch(() => undefined))
    setOwn(key)
    setNoKey(key === undefined)
    check(file, trust, key)
  }

  return (
    <section class="verify-file" aria-labelledby="file-title">
      <h2 id="file-title">{t('web.verify.file')}</h2>
      <p>{t('web.verify.file-lead')}</p>
      <RadioGroup<Trust>
        name="trust"
        label={t('web.verify.trust')}
        choices={[
          { value: 'published', label: t('web.verify.trust-published'), hint: publishedHint() },
          { value: 'own', label: t('web.verify.trust-own'), hint: t('web.verify.trust-own-hint') },
        ]}
        value={trust}
        onChange={choose}
      />
      {trust === 'own' && (
        <FileDrop
          name="key"
          label={t('web.verify.key')}
          hint={own && t('web.verify.key-is', { id: own.id })}
          error={noKey ? t('web.verify.key-none') : undefined}
          files={[]}
          multiple={false}
          accept=".pem,.txt"
          onFiles={([given]) => takeKey(given)}
        />
      )}
      <FileDrop
        name="evidence"
        label={t('web.verify.drop')}
        files={[]}
        multiple={false}
        accept=".jsonl,.json"
        onFiles={([given]) => check(given, trust, own)}
      />
      {checked === 'unreadable' && <Message kind="error" live title={t('web.verify.unreadable')} />}
      {file && checked && checked !== 'unreadable' && (
        <CheckResult file={file.name} checked={checked} isTrusted={keysFor(trust, own) !== undefined} />
      )}
    </section>
  )

  function publishedHint(): string {
    if (published.problem) return t('web.verify.trust-published-none')
    return t('web.verify.trust-published-hint', { count: published.value?.keys.length ?? 0 })
  }
}
