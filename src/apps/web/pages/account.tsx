import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Checkbox } from '#design/checkbox/checkbox.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { Message } from '#design/message/message.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { RadioGroup } from '#design/radio-group/radio-group.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { useToast } from '#design/toast/toast.tsx'
import { useWords } from '#design/words/words.tsx'
import type { Language } from '#kernel/text.ts'
import { api } from '../api.ts'
import { hasProblem, type Problem } from '../problem.ts'
import { useSession, useVisit } from '../session.tsx'
import { shortcutsWanted, wantShortcuts } from '../shortcuts.ts'

/** Who one is here, and how one wishes to be spoken to. */
export function AccountPage() {
  const { t } = useWords()
  const { user, organisation, rights, language } = useSession()
  const { reload, signOut } = useVisit()
  const toast = useToast()
  const [chosen, setChosen] = useState<Language>(language)
  const [mailWanted, setMailWanted] = useState(user.mailWanted)
  const [shortcuts, setShortcuts] = useState(shortcutsWanted)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  const save = async () => {
    setBusy(true)
    const answer = await api.put('/api/account/preferences', { language: chosen, mailWanted })
    setBusy(false)
    if (hasProblem(answer)) return setProblem(answer.problem)
    setProblem(undefined)
    wantShortcuts(shortcuts)
    await reload()
    toast({ kind: 'success', text: t('web.account.saved') })
  }

  return (
    <>
      <PageHeader
        title={t('web.account.title')}
        acts={
          <Button icon="signOut" onClick={signOut}>
            {t('web.sign-out')}
          </Button>
        }
      />
      <Panel title={user.name}>
        <DescriptionList
          items={[
            { term: t('web.account.organisation'), value: organisation.name },
            { term: t('web.sign-in.login'), value: <Code>{user.login}</Code> },
            { term: t('web.account.email'), value: <bdi>{user.email}</bdi> },
            { term: t('web.account.rights'), value: rights.map((right) => t(`web.right.${right}`)).join(' · ') },
          ]}
        />
      </Panel>
      <Panel title={t('web.account.preferences')}>
        {problem && (
          <Message kind="error" live title={problem.title || t('web.down.title')}>
            <p>{problem.status === 0 && t('web.down.lead')}</p>
          </Message>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <RadioGroup
            name="/language"
            label={t('design.language.label')}
            choices={[
              { value: 'fr', label: 'Français' },
              { value: 'ar', label: 'العربية' },
              { value: 'en', label: 'English' },
            ]}
            value={chosen}
            onChange={setChosen}
          />
          <Checkbox name="/mailWanted" label={t('web.account.mail')} checked={mailWanted} onChange={setMailWanted} />
          <Checkbox
            name="/shortcuts"
            label={t('web.account.shortcuts')}
            hint={t('web.account.shortcuts-hint')}
            checked={shortcuts}
            onChange={setShortcuts}
          />
          <Button kind="primary" type="submit" busy={busy}>
            {t('web.account.save')}
          </Button>
        </form>
      </Panel>
    </>
  )
}
