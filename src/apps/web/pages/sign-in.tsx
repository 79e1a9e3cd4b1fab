import './sign-in.css'
import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Message } from '#design/message/message.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { DoorHead } from '../door-head.tsx'
import { errorAt, errorsAtFields } from '../problem.ts'
import { useVisit } from '../session.tsx'
import { useAct } from '../use-act.ts'
import { DemonstrationRoles } from './demonstration-roles.tsx'

/** The door: language first, then login and password, or in a demonstration one of its people by one click. */
export function SignInPage() {
  const { language, t } = useWords()
  const { session, reload } = useVisit()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const { busy, problem, send } = useAct<undefined>()
  const errors = errorsAtFields(problem, language)

  const signIn = async () => {
    if (await send('/api/session', { login, password })) await reload()
  }

  return (
    <div class="sign-in">
      <DoorHead />
      <main class="sign-in-main" id="main">
        <div class="sign-in-intro">
          <h1 tabIndex={-1}>{t('web.sign-in.title')}</h1>
          <p>{t('web.sign-in.lead')}</p>
        </div>
        <form
          class="sign-in-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            signIn()
          }}
        >
          <ErrorSummary errors={errors} />
          {problem && errors.length === 0 && (
            <Message kind="error" live title={problem.title || t('web.down.title')}>
              {problem.status === 0 && <p>{t('web.down.lead')}</p>}
            </Message>
          )}
          <TextInput
            name="/login"
            label={t('web.sign-in.login')}
            autocomplete="username"
            code
            value={login}
            onChange={setLogin}
            error={errorAt(problem, '/login', language)}
          />
          <TextInput
            name="/password"
            type="password"
            label={t('web.sign-in.password')}
            autocomplete="current-password"
            value={password}
            onChange={setPassword}
            error={errorAt(problem, '/password', language)}
          />
          <Button kind="primary" type="submit" busy={busy}>
            {t('web.sign-in.submit')}
          </Button>
        </form>
        {session.demonstration && <DemonstrationRoles onSignedIn={reload} />}
        <nav class="sign-in-elsewhere" aria-label={t('web.elsewhere')}>
          <a href="/verify">{t('web.verify.title')}</a>
          <a href="/status">{t('web.status.title')}</a>
          <a href="/api">{t('web.api.title')}</a>
        </nav>
      </main>
    </div>
  )
}
