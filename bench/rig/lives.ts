import type { Community } from './community.ts'
import type { Answer } from './connection.ts'
import type { ApiRequest } from './request.ts'
import type { Send } from './send.ts'
import { act, attachContract, type Goods, goods, imputation, settlement, start } from './title-steps.ts'

/** Sends a request that is expected to be done; throws with the answer when it is not. */
export async function done(send: Send, request: ApiRequest): Promise<Answer> {
  const answer = await send(request)
  if (answer.status >= 300) throw new Error(`${request.path}: ${answer.status} ${answer.body}`)
  return answer
}

/** Id of the title an answer speaks of. */
const titleIn = ({ body }: Answer): string => String((JSON.parse(body) as { id: unknown }).id)

/** An import commitment brought to where customs may draw it down: four steps. Gives its id. */
export async function domiciledTitle(send: Send, community: Community, lines: readonly Goods[]): Promise<string> {
  const title = titleIn(await done(send, start(community, 'IC', lines)))
  const steps = [
    attachContract(community, title),
    act(community, 'gina', title, 'sign', { declared: true }),
    act(community, 'nora', title, 'answerDomiciliation', { accepted: true, number: `D-${title.slice(-12)}` }),
  ]
  for (const step of steps) await done(send, step)
  return title
}

/**
 * The whole life of an import licence for goods of two departments, by eight people of six bodies: fifteen steps from
 * the draft to the clearing, with a second officer where the law wants one.
 */
export async function wholeLife(send: Send, community: Community): Promise<number> {
  const lines = [goods('090111', '300', '900.00'), goods('721420', '300', '600.00')]
  const title = titleIn(await done(send, start(community, 'IL', lines)))
  const steps = [
    attachContract(community, title),
    act(community, 'gina', title, 'sign', { declared: true }),
    act(community, 'nora', title, 'answerPreDomiciliation', { accepted: true, reference: `P-${title.slice(-12)}` }),
    act(community, 'paula', title, 'giveOpinion', { opinion: 'favourable' }),
    act(community, 'ines', title, 'giveOpinion', { opinion: 'favourable', comment: 'Steel of the usual grade' }),
    act(community, 'mona', title, 'decide', { decision: 'accepted' }),
    act(community, 'marc', title, 'confirmProposal', {}),
    act(community, 'nora', title, 'answerDomiciliation', { accepted: true, number: `D-${title.slice(-12)}` }),
    imputation(community, title, lines, '100', '200.00'),
    imputation(community, title, lines, '100', '200.00'),
    settlement(community, title, '800.00'),
    imputation(community, title, lines, '100', '200.00'),
    settlement(community, title, '400.00'),
    act(community, 'nora', title, 'clear', { outcome: 'cleared' }),
  ]
  for (const step of steps) await done(send, step)
  return steps.length + 1
}
