import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { objects } from '#kernel/decision.ts'
import { languages } from '#kernel/text.ts'
import { callActs } from './acts.ts'
import { callStatuses } from './call.ts'
import { byStatus, inputs, moment, people } from './fixtures.ts'
import { forms } from './forms.ts'
import { historyEntryAbout } from './history-entry.ts'
import { performAct } from './perform.ts'
import { certificateKinds } from './ship.ts'
import ar from './texts/ar.json'
import en from './texts/en.json'
import fr from './texts/fr.json'

const texts: Readonly<Record<(typeof languages)[number], Readonly<Record<string, string>>>> = { ar, en, fr }
const said = (language: (typeof languages)[number], key: string, values: Record<string, unknown>): string =>
  String(new IntlMessageFormat(texts[language][key] ?? '', language).format(values as Record<string, string>))

test('every status, act, field of a form and choice has its words', () => {
  const fields = Object.values(forms).flatMap(({ head, columns }) => [...head, ...columns])
  const needed = [
    ...callStatuses.map((one) => `status.${one}`),
    ...callActs.map((one) => `act.${one}`),
    ...certificateKinds.map((one) => `certificate.${one}`),
    ...fields.map(({ name }) => `form.${name}`),
    ...fields.flatMap(({ choices }) => choices.filter((one) => one.length > 3).map((one) => `choice.${one}`)),
  ]
  expect([...new Set(needed)].filter((one) => !(`calls.${one}` in fr))).toEqual([])
})

test('whatever anybody tries, facts and objections are sentences with all their values, in three languages', () => {
  for (const status of callStatuses)
    for (const act of callActs)
      for (const who of Object.values(people)) {
        const decision = performAct(byStatus[status], act, inputs[act], moment(who))
        for (const language of languages) {
          if (objects(decision))
            for (const { reason, about } of decision.objections) {
              const key = `objection.${reason}`
              if (key in texts[language]) expect(said(language, key, { ...about })).not.toBe('')
            }
          else
            for (const fact of decision)
              expect(said(language, `calls.fact.${fact.type}`, historyEntryAbout(fact)), fact.type).not.toBe('')
        }
      }
})
