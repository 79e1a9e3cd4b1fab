import { useState } from 'preact/hooks'
import { Icon, type IconName } from '#design/icon/icon.tsx'
import { Message } from '#design/message/message.tsx'
import { Skeleton } from '#design/skeleton/skeleton.tsx'
import { useWords } from '#design/words/words.tsx'
import type { OrganisationKind } from '#domains/parties/party.ts'
import type { Text } from '#kernel/text.ts'
import { api } from '../api.ts'
import { useLoaded } from '../cache.ts'
import { hasProblem } from '../problem.ts'
import { ResetDemonstration } from '../reset-demonstration.tsx'
import { StartTour } from '../tour/start-tour.tsx'

interface DemonstrationRole {
  readonly login: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly organisation: Text
  /** What this person does, in a sentence. */
  readonly role: Text
}

const icons: Readonly<Record<OrganisationKind, IconName>> = {
  trader: 'container',
  'customs-agent': 'mandate',
  bank: 'bank',
  department: 'seal',
  ministry: 'organisation',
  customs: 'lock',
  'exchange-office': 'title',
  'port-authority': 'harbour',
  terminal: 'crane',
  'shipping-agent': 'ship',
  forwarder: 'container',
  warehouse: 'warehouse',
  haulier: 'truck',
  'nautical-services': 'harbour',
  operator: 'account',
}

/** The people of the demonstration, each one click away, with a sentence on what they do. */
export function DemonstrationRoles({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const { language, t } = useWords()
  const roles = useLoaded<readonly DemonstrationRole[]>('demonstration-roles', () =>
    api.get('/api/demonstration/roles'),
  )
  const [entering, setEntering] = useState<string>()
  const [failed, setFailed] = useState(false)

  const enter = async (login: string) => {
    setEntering(login)
    const answer = await api.post('/api/demonstration/sign-in', { login })
    setFailed(hasProblem(answer))
    if (!hasProblem(answer)) await onSignedIn()
    setEntering(undefined)
  }

  return (
    <section class="roles" aria-labelledby="roles-title">
      <h2 id="roles-title">{t('web.demonstration.title')}</h2>
      <p>{t('web.demonstration.lead')}</p>
      <div class="roles-acts">
        <StartTour />
        <ResetDemonstration kind="quiet" />
      </div>
      {(failed || roles.problem) && <Message kind="error" live title={t('web.down.title')} />}
      {roles.loading && <Skeleton />}
      <ul class="roles-list">
        {roles.value?.map(({ login, name, kind, organisation, role }) => (
          <li key={login}>
            <button type="button" class="role" aria-busy={entering === login} onClick={() => enter(login)}>
              <span class="role-icon">
                <Icon name={icons[kind]} />
              </span>
              <span class="role-text">
                <bdi class="role-name">{name}</bdi>
                <bdi class="role-organisation">{organisation[language]}</bdi>
                <span class="role-does">{role[language]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
