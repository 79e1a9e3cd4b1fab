import './mandates.css'
import { useRef, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import { useSession } from '#apps/web/session.tsx'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Button } from '#design/button/button.tsx'
import { EmptyState } from '#design/empty-state/empty-state.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useToast } from '#design/toast/toast.tsx'
import { useWords } from '#design/words/words.tsx'
import { useFocusBack } from '#domains/titles/web/record/use-focus-back.ts'
import type { MandateAct } from '../mandate-acts.ts'
import type { Mandate } from '../party.ts'
import { MandateActDialog } from './mandate-act-dialog.tsx'
import { MandateCard } from './mandate-card.tsx'
import { ProposeMandateDialog } from './propose-mandate-dialog.tsx'

interface Mandates {
  readonly mandates: readonly { readonly mandate: Mandate; readonly acts: readonly MandateAct[] }[]
}

/** Mandates one's company has given and holds; a trader gives a new one here, and either side takes one back. */
export function MandatesPage() {
  const { t } = useWords()
  const { organisation, rights } = useSession()
  const toast = useToast()
  const loaded = useLoaded<Mandates>('mandates', () => api.get('/api/mandates'), about('mandate'))
  const [open, setOpen] = useState<'propose' | { readonly mandate: Mandate; readonly act: MandateAct }>()
  const isTrader = organisation.kind === 'trader'
  const maySign = rights.includes('sign') || rights.includes('administer')

  const opener = useRef<Element | null>(null)
  useFocusBack(open !== undefined, () => opener.current)
  const start = (what: NonNullable<typeof open>) => {
    opener.current = document.activeElement
    setOpen(what)
  }
  const close = () => setOpen(undefined)
  const done = (text: string) => {
    close()
    loaded.reload()
    toast({ kind: 'success', text })
  }
  return (
    <>
      <PageHeader
        title={t('parties.page.mandates.title')}
        lead={t(`parties.page.mandates.lead-${isTrader ? 'trader' : 'agent'}`)}
        acts={
          isTrader && (
            <Button
              kind="primary"
              icon="plus"
              impossible={maySign ? undefined : t('objection.mandate-needs-a-signatory')}
              onClick={() => start('propose')}
            >
              {t('parties.mandate.act.propose')}
            </Button>
          )
        }
      />
      <WhenLoaded of={loaded}>
        {({ mandates }) => (
          <>
            {(['given', 'held'] as const).map((side) => {
              const listed = mandates.filter(
                ({ mandate }) => mandate[side === 'given' ? 'principal' : 'agent'] === organisation.id,
              )
              return (
                listed.length > 0 && (
                  <section key={side} aria-labelledby={`mandates-${side}`}>
                    <h2 id={`mandates-${side}`}>{t(`parties.page.mandates.${side}`)}</h2>
                    {listed.map(({ mandate, acts }) => (
                      <MandateCard
                        key={mandate.id}
                        mandate={mandate}
                        side={side}
                        acts={acts}
                        onAct={(act) => start({ mandate, act })}
                      />
                    ))}
                  </section>
                )
              )
            })}
            {mandates.length === 0 && (
              <EmptyState icon="mandate" title={t('parties.page.mandates.none')}>
                <p>{t(`parties.page.mandates.none-${isTrader ? 'trader' : 'agent'}`)}</p>
              </EmptyState>
            )}
          </>
        )}
      </WhenLoaded>
      {open === 'propose' && (
        <ProposeMandateDialog onClose={close} onDone={() => done(t('parties.page.mandates.proposed'))} />
      )}
      {open !== undefined && open !== 'propose' && (
        <MandateActDialog {...open} onClose={close} onDone={() => done(t(`parties.page.mandates.done.${open.act}`))} />
      )}
    </>
  )
}
