import { type Meaning, State } from '#design/state/state.tsx'
import { Panel } from '#design/summary/summary.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { LotView } from '../views.ts'

const meanings: Readonly<Record<string, Meaning>> = {
  requested: 'waiting',
  accepted: 'done',
  granted: 'moving',
  settled: 'done',
  refused: 'refused',
}

/** What was asked of the terminal and of customs, and what they answered. Nothing is shown where nothing was asked. */
export function RequestsPanel({ view: { lot } }: { view: LotView }) {
  const { t } = useWords()
  const asked = [
    { title: 'cargo.requests.title', list: lot.releaseRequests.map((one) => ({ ...one, text: one.units.join(', ') })) },
    { title: 'cargo.removals.title', list: lot.directRemovals.map((one) => ({ ...one, text: one.undertaking })) },
  ]
  return (
    <>
      {asked
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <Panel key={title} title={t(title)}>
            <ul class="order-chain">
              {list.map(({ id, status, text, by, at, answer }) => (
                <li key={id} class="order">
                  <div class="block-head">
                    <strong dir="auto">{text}</strong>
                    <State meaning={meanings[status] ?? 'neutral'}>{t(`cargo.request.${status}`)}</State>
                  </div>
                  <p class="block-quiet">
                    <bdi>{by.organisationName}</bdi> · <Instant at={at} />
                  </p>
                  {answer?.reason && <p dir="auto">{answer.reason}</p>}
                </li>
              ))}
            </ul>
          </Panel>
        ))}
    </>
  )
}
