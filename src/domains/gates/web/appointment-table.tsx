import './gates.css'
import { Code } from '#design/code/code.tsx'
import { Table } from '#design/table/table.tsx'
import { Instant } from '#design/time/time.tsx'
import { useWords } from '#design/words/words.tsx'
import type { AppointmentRow } from '../views.ts'
import { AppointmentState } from './appointment-state.tsx'

/** Appointments as rows: number, hour, what is taken or brought, who drives, where it stands. */
export function AppointmentTable({
  rows,
  caption,
  isOfOneTerminal = false,
}: {
  rows: readonly AppointmentRow[]
  caption?: string
  /** All are of one terminal that the page names already. */
  isOfOneTerminal?: boolean
}) {
  const { t } = useWords()
  return (
    <Table<AppointmentRow>
      caption={caption ?? t('gates.page.appointments')}
      rows={rows}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/appointments/${id}`}
      columns={[
        {
          key: 'number',
          head: t('gates.column.number'),
          cell: ({ number }) => (
            <span class="gate-number">
              <Code>{number}</Code>
            </span>
          ),
        },
        { key: 'status', head: t('gates.column.status'), cell: ({ status }) => <AppointmentState status={status} /> },
        { key: 'from', head: t('gates.column.from'), cell: ({ from }) => <Instant at={from} /> },
        { key: 'kind', head: t('gates.column.kind'), cell: ({ kind }) => t(`gates.kind.${kind}`) },
        { key: 'what', head: t('gates.column.what'), cell: ({ what }) => <bdi>{what.join(', ') || '–'}</bdi> },
        ...(isOfOneTerminal
          ? []
          : [
              {
                key: 'terminal',
                head: t('gates.column.terminal'),
                cell: ({ terminalName }: AppointmentRow) => <bdi>{terminalName}</bdi>,
              },
            ]),
        { key: 'company', head: t('gates.column.company'), cell: ({ companyName }) => <bdi>{companyName}</bdi> },
        {
          key: 'vehicle',
          head: t('gates.column.vehicle'),
          cell: ({ vehicle, haulierName }) =>
            vehicle ? <Code>{vehicle}</Code> : <bdi>{haulierName ?? t('gates.page.not-named')}</bdi>,
        },
      ]}
    />
  )
}
