import type { ManifestFact } from '#domains/manifests/facts.ts'
import type { Manifest } from '#domains/manifests/manifest.ts'
import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Database } from '#platform/database/database.ts'
import type { FollowedFact, FollowUp } from '#platform/jobs/follow.ts'
import { type NoticeDeps, tellPeople } from './notice-statements.ts'
import { noticeOfManifest } from './notices-of-manifest.ts'
import { peopleTold } from './people-told.ts'
import { personFrom } from './tell-of-titles.ts'

/** When something happens to a manifest, whoever must know or act finds a notice, and a mail where they want one. */
export function tellOfManifests(deps: NoticeDeps & { readonly database: Database; readonly law: PortLaw }): FollowUp {
  return async (facts) => {
    const ofManifests = facts.filter(({ house }) => house === 'manifest')
    if (ofManifests.length === 0) return []
    const [rows = []] = await deps.database.batch([
      {
        name: 'notice.manifests',
        text: 'select id, body from manifest where id = any ($1::uuid[])',
        values: [[...new Set(ofManifests.map(({ record }) => record))]],
      },
    ])
    const manifests = new Map(rows.map(({ id, body }) => [String(id), body as Manifest]))
    const told = ofManifests.flatMap((fact) => {
      const manifest = manifests.get(fact.record)
      const notice = manifest && noticeOfManifest(factFrom(fact), manifest, deps.law)
      return notice ? [{ fact, notice }] : []
    })
    const organisations = [...new Set(told.flatMap(({ notice }) => notice.to.map(({ organisation }) => organisation)))]
    if (organisations.length === 0) return []
    const [people = []] = await deps.database.batch([
      {
        name: 'notice.people-of-manifests',
        text: `select id, organisation, name, email, language, rights, mail_wanted from account
          where organisation = any ($1::uuid[]) and status = 'active'`,
        values: [organisations],
      },
    ])
    const known = people.map(personFrom)
    return tellPeople(
      deps,
      told.flatMap(({ fact, notice }) =>
        peopleTold(notice.to, { actor: fact.by.user, category: '' }, known, []).map((person) => ({
          ...notice,
          fact,
          person,
          path: `/manifests/${fact.record}`,
        })),
      ),
    )
  }
}

const factFrom = ({ type, at, by, body }: FollowedFact): ManifestFact =>
  ({ type, at, by, ...body }) as unknown as ManifestFact
