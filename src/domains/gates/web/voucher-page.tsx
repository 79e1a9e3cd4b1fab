import './gates.css'
import { useMemo, useState } from 'preact/hooks'
import encodeQR from 'qr'
import { ActDialog } from '#apps/web/act-dialog.tsx'
import { api } from '#apps/web/api.ts'
import { about, useLoaded } from '#apps/web/cache.ts'
import type { PageProps } from '#apps/web/page.ts'
import { WhenLoaded } from '#apps/web/when-loaded.tsx'
import { Breadcrumbs } from '#design/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { DescriptionList } from '#design/description-list/description-list.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { type Meaning, State } from '#design/state/state.tsx'
import { TextArea } from '#design/text-area/text-area.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { ExitVoucher } from '../gate.ts'
import type { VoucherView } from '../views.ts'

/** An exit voucher, on the driver's phone or printed on A6 or A4: what leaves on which truck, and the code a gate reads. */
export function VoucherPage({ params: { id = '' } }: PageProps) {
  const { t } = useWords()
  const loaded = useLoaded<VoucherView>(
    `exit-voucher/${id}`,
    () => api.get(`/api/exit-vouchers/${id}`),
    about('exit-voucher', id),
  )
  return (
    <>
      <div class="no-print">
        <Breadcrumbs crumbs={[{ label: t('gates.page.appointments'), href: '/appointments' }]} />
      </div>
      <WhenLoaded of={loaded}>{(view) => <Voucher view={view} onReload={loaded.reload} />}</WhenLoaded>
    </>
  )
}

type Size = 'a6' | 'a4'

function Voucher({ view, onReload }: { view: VoucherView; onReload: () => void }) {
  const { t } = useWords()
  const { voucher } = view
  const [size, setSize] = useState<Size>('a6')
  const [printing, setPrinting] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const [reason, setReason] = useState('')
  const print = (wanted: Size) => {
    setSize(wanted)
    setPrinting(true)
    requestAnimationFrame(() => {
      window.print()
      setPrinting(false)
    })
  }
  return (
    <>
      <div class="no-print">
        <PageHeader
          kind={t('gates.page.voucher')}
          title={
            <bdi class="code" dir="ltr">
              {voucher.number}
            </bdi>
          }
          copy={voucher.number}
          state={<VoucherState status={voucher.status} />}
          lead={t(`gates.voucher-now.${voucher.status}`, {
            vehicle: voucher.vehicle,
            terminal: voucher.terminalName,
            reason: voucher.reason ?? '',
          })}
          acts={
            <>
              <Button kind="primary" icon="print" busy={printing} onClick={() => print('a6')}>
                {t('gates.page.print-a6')}
              </Button>
              <Button icon="print" busy={printing} onClick={() => print('a4')}>
                {t('gates.page.print-a4')}
              </Button>
              {view.acts.includes('cancel') && (
                <Button kind="danger" onClick={() => setCancelling(true)}>
                  {t('gates.act.cancelVoucher')}
                </Button>
              )}
            </>
          }
        />
      </div>
      <Slip view={view} size={size} />
      {cancelling && (
        <ActDialog
          title={t('gates.act.cancelVoucher')}
          path={`/api/exit-vouchers/${voucher.id}/cancel`}
          input={{ reason }}
          fieldTexts="gates.input"
          danger
          onClose={() => setCancelling(false)}
          onDone={() => {
            setCancelling(false)
            onReload()
          }}
        >
          {(errorOf) => (
            <TextArea
              name="/reason"
              label={t('gates.input.reason')}
              rows={3}
              maxLength={500}
              value={reason}
              error={errorOf('/reason')}
              onChange={setReason}
            />
          )}
        </ActDialog>
      )}
    </>
  )
}

const meanings: Readonly<Record<ExitVoucher['status'], Meaning>> = {
  issued: 'moving',
  used: 'done',
  cancelled: 'refused',
  expired: 'refused',
}

function VoucherState({ status }: { status: ExitVoucher['status'] }) {
  const { t } = useWords()
  return <State meaning={meanings[status]}>{t(`gates.voucher-status.${status}`)}</State>
}

/** What is shown at the gate. A voucher that is no longer in force has no code: it would only be read in vain. */
function Slip({ view: { voucher, code }, size }: { view: VoucherView; size: Size }) {
  const { t } = useWords()
  const svg = useMemo(() => encodeQR(code, 'svg', { ecc: 'low', border: 2 }), [code])
  const inForce = voucher.status === 'issued'
  return (
    <article class="voucher" data-paper={size} aria-label={t('gates.page.voucher')}>
      <div class="voucher-head">
        <div>
          <p>{t('gates.page.voucher')}</p>
          <p class="voucher-number">
            <bdi dir="ltr">{voucher.number}</bdi>
          </p>
          <p>{voucher.terminalName}</p>
          {!inForce && <p class="voucher-warning">{t(`gates.voucher-status.${voucher.status}`)}</p>}
          {voucher.subjectToWeighing && <p class="voucher-warning">{t('gates.page.subject-to-weighing')}</p>}
        </div>
        {inForce && (
          <div
            class="voucher-code"
            role="img"
            aria-label={t('gates.page.voucher-code')}
            // Squares we drew ourselves, without any text in them.
            dangerouslySetInnerHTML={{ __html: svg }}
          />
        )}
      </div>
      <DescriptionList
        items={[
          {
            term: t('gates.column.vehicle'),
            value: (
              <bdi class="gate-plate" dir="auto">
                {voucher.vehicle}
              </bdi>
            ),
          },
          { term: t('gates.input.driver'), value: `${voucher.driver.name} · ${voucher.driver.licence}` },
          {
            term: t('gates.page.lots'),
            value: (
              <ul class="gate-lots">
                {voucher.lots.map(({ lot, bill, units, packages }) => (
                  <li key={lot}>
                    <Code>{bill}</Code> <bdi>{units.join(', ')}</bdi> {t('gates.page.packages', { count: packages })}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t('gates.page.valid-until'), value: <Instant at={voucher.validUntil} /> },
          {
            term: t('gates.page.issued'),
            value: (
              <>
                <bdi>{voucher.issuedBy.organisationName}</bdi> · <Instant at={voucher.issuedAt} />
              </>
            ),
          },
          { term: t('gates.page.used-at'), value: voucher.usedAt && <Instant at={voucher.usedAt} /> },
          { term: t('gates.input.reason'), value: voucher.reason },
        ]}
      />
      <p class="gate-quiet">{t('gates.page.voucher-foot')}</p>
      <p class="no-print">
        <a href={`/appointments/${voucher.appointment}`}>{t('gates.page.to-appointment')}</a>
      </p>
    </article>
  )
}
