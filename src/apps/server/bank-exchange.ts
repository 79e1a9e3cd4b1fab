import { join } from 'node:path'
import { type AnswerDeps, bankMail } from '#flows/bank-answers.ts'
import type { Platform } from './platform.ts'

/** What the routes and the background work need to exchange messages with banks that keep their own system. */
export function bankExchange(platform: Platform) {
  const { database, store, titles, calendar, clock, files, directory, translate, dataFolder } = platform
  const now = () => clock.now()
  const say: AnswerDeps['say'] = ({ reason, about }) => translate.fr(`objection.${reason}`, about)
  const receive = bankMail({ database, store, desk: titles, calendar, nextNumber: titles.nextNumber, now, say })
  return { database, files, now, receive, find: directory.find, folder: join(dataFolder, 'partners') }
}
