import { useEffect, useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Dialog } from '#design/dialog/dialog.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { api } from './api.ts'
import { errorAt } from './problem.ts'
import { useSession, useVisit } from './session.tsx'
import { useAct } from './use-act.ts'

type Answer = (signedIn: boolean) => void

/** When the session ends while somebody works: the page stays as it is, the same person signs in again, and the act goes on. */
export function SignInAgain() {
  const { language, t } = useWords()
  const { user, demonstration } = useSession()
  const { reload } = useVisit()
  const [answer, setAnswer] = useState<Answer>()
  const [password, setPassword] = useState('')
  const { busy, problem, send, clear } = useAct<undefined>()

  useEffect(() => api.onSignedOut(() => new Promise<boolean>((resolve) => setAnswer(() => resolve))), [])

  const close = (signedIn: boolean) => {
    answer?.(signedIn)
    setAnswer(undefined)
    setPassword('')
    clear()
  }
  const signIn = async () => {
    const done = demonstration
      ? await send('/api/demonstration/sign-in', { login: user.login })
      : await send('/api/session', { login: user.login, password })
    if (!done) return
    await reload()
    close(true)
  }

  return (
    <Dialog
      open={answer !== undefined}
      onClose={() => close(false)}
      title={t('web.sign-in-again.title')}
      onSubmit={signIn}
      acts={
        <>
          <Button onClick={() => close(false)}>{t('design.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t('web.sign-in.submit')}
          </Button>
        </>
      }
    >
      <p>{t('web.sign-in-again.lead', { name: user.name })}</p>
      {!demonstration && (
        <TextInput
          name="/password"
          type="password"
          label={t('web.sign-in.password')}
          autocomplete="current-password"
          value={password}
          onChange={setPassword}
          error={errorAt(problem, '/password', language) ?? (problem && (problem.title || t('web.down.title')))}
        />
      )}
    </Dialog>
  )
}
