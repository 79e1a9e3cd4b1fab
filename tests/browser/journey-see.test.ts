import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAbout } from '../stories/run-story.ts'
import { begin, faultsOf, finish, type Office, openOffice, says } from './people.ts'

/** What people see: where a title is and its proofs, the queue, notices and mails, what others do meanwhile, a session that ends. */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

test('an importer sees what is left, who has the title since when until when, and takes receipts and proofs away', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'partly-imputed' })
  await office.settled()
  const gina = await office.at('gina', `/titles/${id}`)
  await says(gina, /Imputé en partie. Le reste est utilisable en douane jusqu’au 23 mai 2027/)
  const coffee = gina.getByRole('row', { name: /Coffee/ })
  expect((await coffee.getByRole('cell').allTextContents()).slice(1, 5)).toEqual([
    '100',
    '100',
    expect.stringMatching(/^40/),
    '60',
  ])
  expect(await faultsOf(gina)).toEqual([])

  await gina.getByRole('tab', { name: /Historique/ }).click()
  await says(gina, /Banque du Nord a domicilié le titre sous le numéro D-17/)
  expect(await faultsOf(gina)).toEqual([])
  await gina.getByText('Fait n° 1', { exact: true }).click()
  const [receipt] = await Promise.all([
    gina.waitForEvent('download'),
    gina.getByRole('link', { name: 'Télécharger le reçu' }).filter({ visible: true }).click(),
  ])
  expect(JSON.parse(await readFile(await receipt.path(), 'utf8'))).toMatchObject({ fact: { number: 1 } })
  const [evidence] = await Promise.all([
    gina.waitForEvent('download'),
    gina.getByRole('link', { name: 'Dossier de preuve' }).click(),
  ])
  expect((await readFile(await evidence.path(), 'utf8')).length).toBeGreaterThan(1000)
  await gina.getByLabel('Faits de').selectOption({ label: 'Douane de Testlande' })
  await says(gina, /DUM-1/)
  await gina.getByText(/a domicilié le titre/).waitFor({ state: 'detached' })
  expect(gina.complaints).toEqual([])
  await gina.close()
})

test('an officer narrows the queue, takes a title with one key and hands it to a colleague, who alone answers it then', async () => {
  await bringAbout(office.world, { title: 'IC', until: 'at-domiciliation' })
  const id = await bringAbout(office.world, { title: 'IC', until: 'at-domiciliation' })
  const nora = await office.at('nora', '/queue')
  const number = String(
    (await (await office.world.as('nora')).get<{ title: { number: string } }>(`/api/titles/${id}`)).body.title.number,
  )
  expect(await faultsOf(nora)).toEqual([])
  await nora.getByRole('button', { name: 'Personne' }).click()
  await nora.getByRole('link', { name: number }).focus()
  await nora.keyboard.press('c')
  await nora.getByRole('link', { name: number }).waitFor({ state: 'detached' })
  await nora.getByRole('button', { name: 'Moi' }).click()
  const row = nora.getByRole('row', { name: new RegExp(number) })
  await says(row, 'Vous')
  await row.getByRole('button', { name: 'Confier à un collègue' }).click()
  const dialog = nora.getByRole('dialog')
  await dialog.getByLabel('Collègue').selectOption({ label: 'Nils North' })
  await dialog.getByLabel('Note').fill('Je suis absente demain.')
  expect(await faultsOf(nora)).toEqual([])
  await dialog.getByRole('button', { name: 'Confier à un collègue' }).click()
  await row.waitFor({ state: 'detached' })

  const nils = await office.at('nils', '/queue?claimed=me')
  await nils.getByRole('link', { name: number }).click()
  await says(nils, 'Nils North')
  await nora.goto(`${office.base}/titles/${id}`)
  await nora.getByText('Autres actions', { exact: true }).click()
  await says(nora, 'Nils North a déjà pris ce dossier en charge. Voyez avec cette personne ou votre responsable.')
  expect(await faultsOf(nora)).toEqual([])
  const answer = await begin(nils, 'Répondre à la domiciliation')
  await answer.getByLabel('Oui, domicilier').check()
  await answer.getByLabel('Numéro de domiciliation').fill('D-2')
  await finish(nils, answer, 'Répondre à la domiciliation')
  for (const page of [nora, nils]) await page.close()
})

test('what a bank does appears at once on the importer’s open page, in her notices and in the mails', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'at-domiciliation' })
  const gina = await office.at('gina', `/titles/${id}`)
  await says(gina, /pour domiciliation/)
  const nora = await office.at('nora', `/titles/${id}`)
  const dialog = await begin(nora, 'Répondre à la domiciliation')
  await dialog.getByLabel('Oui, domicilier').check()
  await dialog.getByLabel('Numéro de domiciliation').fill('D-LIVE')
  const told = says(gina, /a domicilié le titre sous le numéro D-LIVE/)
  await finish(nora, dialog, 'Répondre à la domiciliation')
  await told
  await says(gina, /Utilisable en douane depuis le/)
  expect(await faultsOf(gina)).toEqual([])

  await office.settled()
  await gina.getByRole('link', { name: /Notifications/ }).click()
  await says(gina, /D-LIVE|domicilié/)
  expect(await faultsOf(gina)).toEqual([])
  await gina.getByRole('link', { name: 'Courriels' }).click()
  await says(gina, /domicili/)
  expect(await faultsOf(gina)).toEqual([])
  for (const page of [gina, nora]) {
    expect(page.complaints).toEqual([])
    await page.close()
  }
})

test('who answers a title that changed meanwhile is told before the act, keeps the text, and goes on after reading', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'at-domiciliation' })
  const nora = await office.at('nora', `/titles/${id}`)
  const dialog = await begin(nora, 'Répondre à la domiciliation')
  await dialog.getByLabel('Oui, domicilier').check()
  await dialog.getByLabel('Numéro de domiciliation').fill('D-STALE')
  const nils = await office.world.as('nils')
  expect((await nils.post(`/api/titles/${id}/ask`, { question: 'Which contract?' })).status).toBe(200)
  await says(dialog, 'Le titre a changé depuis que vous avez ouvert ce formulaire')
  expect(await faultsOf(nora)).toEqual([])
  expect(await dialog.getByLabel('Numéro de domiciliation').inputValue()).toBe('D-STALE')
  await dialog.getByRole('button', { name: 'J’ai relu, continuer avec le titre à jour' }).click()
  await finish(nora, dialog, 'Répondre à la domiciliation')
  await says(nora, 'Domicilié')
  await nora.close()
})

test('a session that ends in the middle keeps what was typed, in a dialog and in the form of a title', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'at-domiciliation' })
  const nora = await office.at('nora', `/titles/${id}`)
  const dialog = await begin(nora, 'Répondre à la domiciliation')
  await dialog.getByLabel('Oui, domicilier').check()
  await dialog.getByLabel('Numéro de domiciliation').fill('D-KEPT')
  await office.endSession('nora')
  await dialog.getByRole('button', { name: 'Répondre à la domiciliation' }).click()
  const again = nora.getByRole('dialog', { name: 'Votre session a pris fin' })
  await says(again, /Ce que vous avez saisi est conservé/)
  expect(await faultsOf(nora)).toEqual([])
  await again.getByRole('button', { name: 'Se connecter' }).click()
  await says(nora, /^Enregistré à .*, fait n°/)
  await says(nora, 'Utilisable en douane')

  const draft = await bringAbout(office.world, { title: 'IC' })
  const gina = await office.at('gina', `/titles/${draft}/edit`)
  await office.endSession('gina')
  await gina.getByLabel('Numéro du contrat').fill('C-KEPT')
  const sameAgain = gina.getByRole('dialog', { name: 'Votre session a pris fin' })
  await sameAgain.getByRole('button', { name: 'Se connecter' }).click()
  await says(gina, /^Enregistré à/)
  expect(await gina.getByLabel('Numéro du contrat').inputValue()).toBe('C-KEPT')
  await gina.reload()
  await gina.getByLabel('Numéro du contrat').waitFor()
  expect(await gina.getByLabel('Numéro du contrat').inputValue()).toBe('C-KEPT')
  for (const page of [nora, gina]) await page.close()
})
