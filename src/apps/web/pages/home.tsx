import './home.css'
import { hasCargo, hasGates, hasManifests, hasTransits } from '#apps/web/navigation.ts'
import { useSession } from '#apps/web/session.tsx'
import { LinkButton } from '#design/button/button.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'
import { HomeOfCargo } from '#domains/cargo/web/home-of-cargo.tsx'
import { HomeOfWarehouses } from '#domains/customs-warehouses/web/home-of-warehouses.tsx'
import { HomeOfGates } from '#domains/gates/web/home-of-gates.tsx'
import { HomeOfManifests } from '#domains/manifests/web/home-of-manifests.tsx'
import { HomeCalls } from '#domains/vessel-calls/web/board/home-calls.tsx'
import { HomeOfCompany } from './home-of-company.tsx'
import { HomeOfOfficer } from './home-of-officer.tsx'

/** The first page of everybody, by role: what waits for the reader, what will be late, what moved. */
export function HomePage() {
  const { t } = useWords()
  const { user, organisation, rights } = useSession()
  const title = t('web.home.title', { name: user.name })
  if (organisation.kind === 'operator')
    return (
      <>
        <PageHeader title={title} lead={t('web.home.operator')} />
        <LinkButton href="/status">{t('web.home.status')}</LinkButton>
      </>
    )
  const isCompany = ['trader', 'customs-agent'].includes(organisation.kind)
  const isOfficer = ['bank', 'department', 'ministry', 'customs', 'exchange-office'].includes(organisation.kind)
  const worksWithShips = ['shipping-agent', 'port-authority', 'terminal', 'nautical-services', 'customs'].includes(
    organisation.kind,
  )
  return (
    <>
      <PageHeader
        title={title}
        lead={<bdi>{organisation.name}</bdi>}
        acts={
          isCompany &&
          rights.includes('write') && (
            <LinkButton kind="primary" icon="plus" href="/titles/new">
              {t('titles.page.list.new')}
            </LinkButton>
          )
        }
      />
      {isCompany && <HomeOfCompany />}
      {isOfficer && <HomeOfOfficer />}
      {hasManifests(organisation.kind) && <HomeOfManifests />}
      {hasCargo(organisation.kind) && <HomeOfCargo />}
      {hasTransits(organisation.kind) && <HomeOfWarehouses />}
      {hasGates(organisation.kind) && <HomeOfGates />}
      {worksWithShips && <HomeCalls />}
    </>
  )
}
