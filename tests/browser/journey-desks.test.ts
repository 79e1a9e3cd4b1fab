import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bankExchange } from '../../src/apps/server/bank-exchange.ts'
import { bringAbout } from '../stories/run-story.ts'
import { begin, faultsOf, finish, type Office, openOffice, says } from './people.ts'

/** A title on its way from desk to desk: a licence by a bank in the screens, a declaration by a bank with its own system. */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

/** What the browser itself writes of an answer that is a refusal. */
const refused = /status of 4\d\d/

/** The licence whose way two tests follow. */
let licence: string

test('a licence goes by its bank to two departments, one of which asks, and waits until both have spoken', async () => {
  licence = await bringAbout(office.world, { title: 'IL', until: 'at-pre-domiciliation' })
  const at = `/titles/${licence}`

  const nora = await office.at('nora', at)
  await says(nora, /Chez Banque du Nord depuis le .* pour prédomiciliation/)
  await says(nora, /C’est à vous d’agir/)
  let dialog = await begin(nora, 'Répondre à la prédomiciliation')
  expect(await faultsOf(nora)).toEqual([])
  await dialog.getByLabel('Oui, accepter').check()
  await dialog.getByRole('button', { name: 'Répondre à la prédomiciliation' }).click()
  await says(dialog, '1 point à corriger')
  await dialog.getByRole('link', { name: /La référence de la prédomiciliation manque/ }).click()
  await nora.keyboard.type('PD-88')
  await finish(nora, dialog, 'Répondre à la prédomiciliation')
  await says(nora, /pour avis technique/)

  const paula = await office.at('paula', at)
  dialog = await begin(paula, 'Poser une question')
  await dialog.getByLabel('Question').fill('Les semences sont-elles traitées ?')
  await finish(paula, dialog, 'Poser une question')
  const gina = await office.at('gina', at)
  await says(gina, /Une question attend la réponse de Green Gardens/)
  expect(await faultsOf(gina)).toEqual([])
  dialog = await begin(gina, 'Répondre à la question')
  await says(dialog, 'Les semences sont-elles traitées ?')
  await dialog.getByLabel('Réponse à la question').fill('Non, semences biologiques.')
  await finish(gina, dialog, 'Répondre à la question')
  await gina.getByRole('tab', { name: /Questions et demandes/ }).click()
  await says(gina, 'Non, semences biologiques.')
  expect(await faultsOf(gina)).toEqual([])

  await says(paula, /C’est à vous d’agir/)
  dialog = await begin(paula, 'Donner l’avis technique')
  await dialog.getByLabel('Favorable', { exact: true }).check()
  await finish(paula, dialog, 'Donner l’avis technique')
  const ines = await office.at('ines', at)
  dialog = await begin(ines, 'Donner l’avis technique')
  await dialog.getByLabel('Favorable avec réserve').check()
  await dialog.getByLabel('Observations').fill('Six pneus suffisent à ces machines.')
  await dialog.getByLabel(/Used tyres/).fill('6')
  expect(await faultsOf(ines)).toEqual([])
  await finish(ines, dialog, 'Donner l’avis technique')
  for (const page of [nora, gina, paula, ines]) {
    expect(page.complaints.filter((one) => !refused.test(one))).toEqual([])
    await page.close()
  }
})

test('two officers of the ministry cut the quantity, the bank domiciles, and customs sees what was allowed', async () => {
  const at = `/titles/${licence}`
  const mona = await office.at('mona', at)
  let dialog = await begin(mona, 'Décider')
  await says(dialog, /Cette décision demande deux agents/)
  await dialog.getByLabel('Accordé pour une quantité réduite').check()
  expect(await dialog.getByLabel(/Used tyres/).inputValue()).toBe('6')
  await dialog.getByRole('textbox', { name: /^Motif/ }).fill('Selon l’avis de la direction de l’industrie.')
  expect(await faultsOf(mona)).toEqual([])
  await finish(mona, dialog, 'Proposer, un collègue confirmera')
  await says(mona, 'Une décision attend un second agent')
  await mona.getByText('Autres actions', { exact: true }).click()
  await says(mona, 'Vous avez fait cette proposition : un autre agent doit la confirmer.')

  const marc = await office.at('marc', at)
  dialog = await begin(marc, 'Confirmer la proposition')
  await says(dialog, /Selon l’avis de la direction/)
  expect(await faultsOf(marc)).toEqual([])
  await finish(marc, dialog, 'Confirmer la proposition')
  await says(marc, /pour domiciliation/)

  const nora = await office.at('nora', at)
  dialog = await begin(nora, 'Répondre à la domiciliation')
  await dialog.getByLabel('Oui, domicilier').check()
  await dialog.getByLabel('Numéro de domiciliation').fill('D-88')
  await finish(nora, dialog, 'Répondre à la domiciliation')

  const carla = await office.at('carla', at)
  await says(carla, /Utilisable en douane depuis le/)
  const tyres = carla.getByRole('row', { name: /Used tyres/ })
  expect((await tyres.getByRole('cell').allTextContents()).slice(1, 4)).toEqual([
    '10',
    '6',
    expect.stringMatching(/^0/),
  ])
  expect(await faultsOf(carla)).toEqual([])
  for (const page of [mona, marc, nora, carla]) {
    expect(page.complaints).toEqual([])
    await page.close()
  }
})

test('a bank that finds a fault gives the title back with its reason; corrected, it comes back to the same desk', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'at-domiciliation' })
  const nora = await office.at('nora', `/titles/${id}`)
  let dialog = await begin(nora, 'Répondre à la domiciliation')
  await dialog.getByLabel('Non, rendre pour correction').check()
  await dialog.getByRole('textbox', { name: /^Motif/ }).fill('Le numéro du contrat ne correspond pas.')
  await finish(nora, dialog, 'Répondre à la domiciliation')

  const gina = await office.at('gina', `/titles/${id}`)
  await says(gina, 'Le numéro du contrat ne correspond pas.')
  await gina.getByRole('link', { name: 'Corriger le titre' }).click()
  await says(gina, 'Corriger le titre')
  await gina.getByLabel('Numéro du contrat').fill('C-2026-18')
  await says(gina, /^Enregistré à/)
  await gina
    .getByRole('link', { name: /Relire et envoyer/ })
    .first()
    .click()
  await says(gina, /C-2026-18/)
  await gina.getByLabel('Je certifie').check()
  await gina.getByRole('button', { name: 'Renvoyer le titre corrigé' }).click()
  await says(gina, 'Titre envoyé')

  await says(nora, /pour domiciliation/)
  dialog = await begin(nora, 'Répondre à la domiciliation')
  await dialog.getByLabel('Oui, domicilier').check()
  await dialog.getByLabel('Numéro de domiciliation').fill('D-18')
  await finish(nora, dialog, 'Répondre à la domiciliation')
  for (const page of [nora, gina]) await page.close()
})

test('a bank with its own system answers by files; while it is down the page says so and since when', async () => {
  const folder = join(bankExchange(office.world.platform).folder, '102')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'down'), '')
  const id = await bringAbout(office.world, { title: 'PD', until: 'at-pre-domiciliation' })
  await office.settled()
  expect((await readdir(join(folder, 'out'))).some((name) => name.endsWith('.xml'))).toBe(true)

  await office.moveTo('2026-11-23T10:00:00.000Z')
  const irma = await office.at('irma', `/titles/${id}`)
  await says(irma, /Le système de Banque du Sud ne répond plus depuis le .* \d+ messages attendent/)
  expect(await faultsOf(irma)).toEqual([])
  const status = await office.at('irma', '/status')
  await says(status, 'Banque du Sud ne répond pas')
  expect(await faultsOf(status)).toEqual([])

  await rm(join(folder, 'down'))
  for (let turn = 0; turn < 4; turn += 1) await office.settled()
  await says(irma, /Chez Ministère du commerce depuis le .* pour visa/)
  await irma.getByText(/ne répond plus/).waitFor({ state: 'detached' })
  await irma.getByRole('tab', { name: /Historique/ }).click()
  await says(irma, /Banque du Sud a accepté la prédomiciliation/)

  const mona = await office.at('mona', `/titles/${id}`)
  let dialog = await begin(mona, 'Décider')
  await dialog.getByRole('radio', { name: /^Accordé\s*Pour toute/ }).check()
  await finish(mona, dialog, 'Proposer, un collègue confirmera')
  const marc = await office.at('marc', `/titles/${id}`)
  dialog = await begin(marc, 'Confirmer la proposition')
  await finish(marc, dialog, 'Confirmer la proposition')
  for (let turn = 0; turn < 4; turn += 1) await office.settled()
  await says(irma, /Utilisable en douane depuis le/)
  expect(irma.complaints).toEqual([])
  for (const page of [irma, status, mona, marc]) await page.close()
})
