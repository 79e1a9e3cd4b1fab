import type { Caller } from '#domains/parties/party.ts'
import type { Found, RecordName } from '#kernel/carry-out.ts'
import { objection, objects } from '#kernel/decision.ts'
import { type Route, route } from '#platform/http/route.ts'
import type { Given, Visit } from '#platform/http/visit.ts'
import { actInputs, type ManifestAct, manifestActs } from '../acts.ts'
import type { ManifestFact } from '../facts.ts'
import type { Manifest } from '../manifest.ts'
import { performAct } from '../perform.ts'
import { stamp } from '../standing.ts'
import { ActDone, actAnswer, ManifestParams } from './act-answer.ts'
import { knowledgeOf } from './act-knowledge.ts'
import { lodgeDraft } from './lodge-draft.ts'
import { circumstancesOf, type ManifestDesk } from './manifest-desk.ts'
import { manifestHouse } from './records.ts'

/** Acts that people and machines call by name; a paper and a bay plan come as files, on routes of their own. */
const namedActs = manifestActs.filter((act) => act !== 'attachPaper' && act !== 'sendStowagePlan')

/** One route per act: `POST /api/manifests/{id}/{act}`. */
export const actRoutes = (desk: ManifestDesk): Route<Visit<Caller>>[] =>
  namedActs.map((act) =>
    route({
      id: act === 'lodge' ? 'manifests.lodgeDraft' : `manifests.${act}`,
      method: 'POST',
      url: `/api/manifests/:id/${kebab(act)}`,
      summary: `Manifest: ${kebab(act).replaceAll('-', ' ')}`,
      tag: 'manifests',
      keyed: true,
      bodyLimit: 4 * 1_048_576,
      params: ManifestParams,
      body: actInputs[act],
      ...(act !== 'lodge' && { gives: ActDone }),
      handle: ({ params, body }, visit: Visit<Caller>) =>
        act === 'lodge' ? lodgeDraft(desk, visit, params.id) : doAct(desk, visit, params.id, act, body),
    }),
  )

/** `requestAmendment` → `request-amendment`. */
const kebab = (act: string): string => act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Performs an act on one manifest as the visitor, with all its rule needs to know. A manifest the visitor may not see is absent. */
export async function doAct(
  desk: ManifestDesk,
  visit: Visit<Caller>,
  id: string,
  act: Exclude<ManifestAct, 'lodge'>,
  input: unknown,
  extra: Parameters<typeof circumstancesOf>[3] = {},
): Promise<Given> {
  const known = await knowledgeOf(desk, visit, id, act, input, extra)
  if (!known) return objection('absent', 'not-found')
  const { circumstances, rows = [], lots, births } = known
  const name: RecordName<Manifest, ManifestFact> = {
    house: manifestHouse,
    id,
    ...(visit.expects !== undefined && { expects: visit.expects }),
  }
  const outcome = await visit.carryOut({
    records: [name as unknown as RecordName<never, never>, ...(lots?.records.map((lot) => lot.name) ?? [])],
    decide: ([found], caller) => {
      const manifest = (found as Found<Manifest> | undefined)?.state
      if (!manifest) return objection('absent', 'not-found')
      const c = circumstancesOf(desk, visit, caller, { ...extra, ...circumstances })
      const facts = performAct(manifest, act, input as never, c)
      return objects(facts) ? facts : [facts, ...(lots?.records.map((lot) => lot.facts(stamp(c))) ?? [])]
    },
    births: ([change]) => [...(births?.(change?.state as Manifest) ?? []), ...(lots?.births ?? [])],
    beside: () => rows,
    answer: actAnswer(200),
  })
  return 'objections' in outcome ? outcome : { status: outcome.answer.status, body: outcome.answer.body }
}
