import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAbout } from '../stories/run-story.ts'
import { begin, faultsOf, finish, type Office, openOffice, says } from './people.ts'

/** A title in use: drawn down by customs, paid by the bank, cleared, and the clearing read by the exchange office. */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const today = '2026-11-23'

async function declares(dialog: Locator, declaration: string, quantity: string, value: string): Promise<void> {
  await dialog.getByLabel('Numéro de déclaration').fill(declaration)
  await dialog.getByLabel('Date d’enregistrement').fill(today)
  await dialog.getByLabel('Quantité').fill(quantity)
  await dialog.getByLabel('Valeur').fill(value)
}

async function pays(dialog: Locator, kind: string, amount: string, reference: string): Promise<void> {
  await dialog.getByLabel('Nature').selectOption({ label: kind })
  await dialog.getByLabel('Montant', { exact: true }).fill(amount)
  await dialog.getByLabel('Contre-valeur').fill(String(Number(amount) * 2))
  await dialog.getByLabel('Date du règlement').fill(today)
  await dialog.getByLabel('Référence').fill(reference)
}

const wheat = { hs: '100199', designation: 'Wheat', quantity: '1000', value: '1000' }

test('customs imputes a part, is refused an overrun in words, and draws the rest within the tolerance', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'domiciled', draft: { lines: [wheat] } })
  const carla = await office.at('carla', `/titles/${id}`)
  let dialog = await begin(carla, 'Imputer une déclaration')
  await declares(dialog, 'DUM-1', '400', '400')
  expect(await faultsOf(carla)).toEqual([])
  await finish(carla, dialog, 'Imputer une déclaration')
  await says(carla, 'Partiellement imputé')

  dialog = await begin(carla, 'Imputer une déclaration')
  await says(dialog, /Reste, tolérance comprise : 610/)
  await declares(dialog, 'DUM-2', '610,5', '600')
  await dialog.getByRole('button', { name: 'Imputer une déclaration' }).click()
  await says(dialog, /610,5 .* dépasse le solde, tolérance comprise/)
  expect(await faultsOf(carla)).toEqual([])
  expect(await dialog.getByLabel('Numéro de déclaration').inputValue()).toBe('DUM-2')
  await dialog.getByLabel('Quantité').fill('610')
  await finish(carla, dialog, 'Imputer une déclaration')
  await says(carla, 'Totalement imputé')
  await says(carla, 'DUM-2')
  await carla.close()
})

test('the last imputation ends a title that is not used up', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'domiciled' })
  const carla = await office.at('carla', `/titles/${id}`)
  const dialog = await begin(carla, 'Imputer une déclaration')
  await declares(dialog, 'DUM-9', '90', '900')
  await dialog.getByLabel('Dernière imputation').check()
  await finish(carla, dialog, 'Imputer une déclaration')
  await says(carla, 'Totalement imputé')
  await carla.close()
})

test('the bank records each kind of payment, and is refused an advance over the limit with its reason', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'domiciled', draft: { lines: [{ value: '40000' }] } })
  const nora = await office.at('nora', `/titles/${id}`)
  let dialog = await begin(nora, 'Enregistrer un règlement')
  await pays(dialog, 'Acompte', '12000', 'P-1')
  await dialog.getByRole('button', { name: 'Enregistrer un règlement' }).click()
  await says(dialog, /dépasseraient le plafond de 10\s000/)
  expect(await faultsOf(nora)).toEqual([])
  await dialog.getByLabel('Montant', { exact: true }).fill('4000')
  await dialog.getByLabel('Contre-valeur').fill('8000')
  await finish(nora, dialog, 'Enregistrer un règlement')
  for (const [kind, reference] of [
    ['Remise documentaire', 'P-2'],
    ['Crédit documentaire', 'P-3'],
    ['Encaissement simple', 'P-4'],
  ] as const) {
    dialog = await begin(nora, 'Enregistrer un règlement')
    await pays(dialog, kind, '1000', reference)
    await finish(nora, dialog, 'Enregistrer un règlement')
    await says(nora, reference)
  }
  await says(nora, /7\s000,00/)
  dialog = await begin(nora, 'Annuler un règlement')
  await dialog.getByRole('combobox', { name: 'Règlement' }).selectOption({ index: 3 })
  await dialog.getByRole('textbox', { name: /^Motif/ }).fill('Saisi deux fois.')
  await finish(nora, dialog, 'Annuler un règlement')
  await says(nora, /6\s000,00/)
  expect(await faultsOf(nora)).toEqual([])
  await nora.close()
})

test('the bank clears with a gap it justifies, and the exchange office takes the repertoire away', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'totally-imputed' })
  const nora = await office.at('nora', `/titles/${id}`)
  const number = String(await nora.getByRole('heading', { level: 1 }).textContent())
  let dialog = await begin(nora, 'Enregistrer un règlement')
  await pays(dialog, 'Remise documentaire', '950', 'P-1')
  await finish(nora, dialog, 'Enregistrer un règlement')

  dialog = await begin(nora, 'Apurer')
  await says(dialog, /50,00/)
  await dialog.getByLabel('Apuré, écart justifié').check()
  await dialog.getByRole('button', { name: 'Apurer', exact: true }).click()
  await says(dialog, 'Choisissez le motif de l’écart.')
  expect(await faultsOf(nora)).toEqual([])
  await dialog.getByLabel('Motif de l’écart').selectOption({ label: 'Freinte de route' })
  await dialog.getByLabel('Justification').fill('Constat du transporteur joint.')
  await finish(nora, dialog, 'Apurer')
  await says(nora, 'Apuré')
  await nora.goto(`${office.base}/clearings`)
  await says(nora, 'Constat du transporteur joint.')
  await nora.close()

  const elsa = await office.at('elsa', '/')
  await elsa.getByRole('link', { name: 'Apurements' }).click()
  await says(elsa, 'Répertoire des apurements')
  await elsa.getByLabel('Résultat de l’apurement').selectOption({ label: 'Apuré, écart justifié' })
  await says(elsa, number)
  await says(elsa, 'Banque du Nord')
  expect(await faultsOf(elsa)).toEqual([])
  const [file] = await Promise.all([
    elsa.waitForEvent('download'),
    elsa.getByRole('button', { name: 'Télécharger (CSV)' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain(number)
  expect(text).toContain('justified-gap')
  expect(elsa.complaints).toEqual([])
  await elsa.close()
})
