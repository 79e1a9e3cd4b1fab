import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from '#design/button/button.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleAct } from '../../acts.ts'
import type { TitleView } from '../../views.ts'
import { actWays } from './act-forms.ts'
import { objectionText } from './objection-text.ts'
import { type OfferedAct, offeredActs } from './offered-acts.ts'

/** One primary act, always in the same place; the others in a menu, and below them what is not possible now and why. */
export function ActsBar({
  view,
  busy,
  onAct,
  children,
}: {
  view: TitleView
  /** The act under way, of those done at once. */
  busy: boolean
  onAct: (act: TitleAct) => void
  /** What else the menu offers: printing, duplicating. */
  children: ComponentChildren
}) {
  const { t, format } = useWords()
  const { primary, others, impossible } = offeredActs(view.acts)
  return (
    <>
      {primary && <ActButton view={view} offered={primary} kind="primary" busy={busy} onAct={onAct} />}
      <div class="record-menu">
        <Menu label={t('titles.page.acts.more')}>
          {others.map((one) => (
            <ActButton key={one.act} view={view} offered={one} kind="quiet" busy={busy} onAct={onAct} />
          ))}
          {children}
          {impossible.length > 0 && (
            <section class="record-impossible" aria-label={t('titles.page.acts.impossible')}>
              <p>{t('titles.page.acts.impossible')}</p>
              <ul>
                {impossible.map(({ act, why }) => (
                  <li key={act}>
                    <strong>{t(`titles.act.${act}`)}</strong>
                    <span dir="auto">
                      {why &&
                        objectionText({ reason: why.reason, ...(why.about && { about: why.about }) }, { t, format })}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Menu>
      </div>
    </>
  )
}

/** What a person does in the form, where its act is only the end of it. */
const namesOfForm: Readonly<Partial<Record<TitleAct, string>>> = {
  saveDraft: 'titles.page.acts.continue',
  resend: 'titles.page.edit.correct',
}

function ActButton({
  view,
  offered: { act },
  kind,
  busy,
  onAct,
}: {
  view: TitleView
  offered: OfferedAct
  kind: 'primary' | 'quiet'
  busy: boolean
  onAct: (act: TitleAct) => void
}) {
  const { t } = useWords()
  const way = actWays[act]
  if (way.way === 'page')
    return (
      <LinkButton kind={kind} href={way.href(view.title.id)}>
        {t(namesOfForm[act] ?? `titles.act.${act}`)}
      </LinkButton>
    )
  return (
    <Button kind={kind} busy={busy && way.way === 'at-once'} onClick={() => onAct(act)}>
      {t(`titles.act.${act}`)}
    </Button>
  )
}
