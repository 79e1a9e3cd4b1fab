import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { faultsOf, type Look, type Office, openOffice, type PersonsPage, says } from './people.ts'

/**
 * A ship and one container of hers, from the notice of arrival to the gate, by eleven people on their own screens:
 * nothing is done here that a person could not do with a mouse and a keyboard.
 */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const windows: PersonsPage[] = []
/** A window of a person, closed when the step is over: whoever has gone does not watch. */
async function windowOf(login: string, path: string, look?: Look): Promise<PersonsPage> {
  const page = await office.at(login, path, look)
  windows.push(page)
  return page
}
afterEach(() => Promise.all(windows.splice(0).map((page) => page.close())))

const message = readFileSync(join(import.meta.dirname, 'files/journey-ship.edi'), 'utf8')
const phone = { language: 'fr', width: 360 } as const
/** Eleven people open their own windows: on a busy machine a step may take minutes. */
const patienceMs = 300_000
/** What the people hand on to each other, as they would by telephone. */
const known = { call: '', number: '', manifest: '', lot: '', appointment: '' }
const pathOf = (page: Page): string => new URL(page.url()).pathname

/** Begins an act of a record, wherever its button stands; gives the dialog it opens. */
async function begin(page: Page, act: string): Promise<Locator> {
  const button = page.getByRole('button', { name: act, exact: true }).first()
  await page.locator('summary', { hasText: /^Autres act/ }).waitFor()
  if (!(await button.isVisible())) await page.locator('summary', { hasText: /^Autres act/ }).click()
  await button.click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

/** Ends a dialog by the act it is for. */
async function finish(dialog: Locator, act: string): Promise<void> {
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

test(
  'the shipping agent announces a ship, and the harbour office takes the notice',
  async () => {
    const bella = await windowOf('bella', '/calls/new')
    await bella.getByLabel('Port', { exact: true }).selectOption('XTTVL')
    await bella.getByLabel('Navire', { exact: true }).selectOption('1000019')
    await bella.getByLabel('Arrivée', { exact: true }).fill('2026-11-26T07:00')
    await bella.getByLabel('Départ', { exact: true }).fill('2026-11-27T07:00')
    await bella.getByLabel('Voyage à l’arrivée').fill('17E')
    await bella.getByLabel('Port précédent').fill('ESALG')
    await bella.getByLabel('Déchargement').check()
    await bella.getByRole('textbox', { name: 'Équipage' }).fill('19')
    await bella.getByRole('textbox', { name: 'Passagers' }).fill('0')
    await bella.getByLabel('Tirant d’eau').fill('8.2')
    expect(await faultsOf(bella)).toEqual([])
    await bella.getByRole('button', { name: 'Annoncer un navire' }).click()
    await bella.waitForURL(/\/calls\/[0-9a-f-]{36}$/)
    await says(bella, 'Annoncée')
    known.call = pathOf(bella)
    known.number =
      (await bella
        .getByText(/^XTTVL2026\d{6}[A-Z]$/)
        .first()
        .textContent()) ?? ''

    const hugo = await windowOf('hugo', known.call)
    await finish(await begin(hugo, 'Répondre à l’avis'), 'Répondre à l’avis')
    await says(bella, 'Attendue')
  },
  patienceMs,
)

test(
  'the agent asks for a berth; the harbour master moves the ship in the plan and confirms',
  async () => {
    const bella = await windowOf('bella', known.call)
    const wish = await begin(bella, 'Demander un poste')
    await wish.getByLabel('Poste').selectOption('E1')
    await wish.getByLabel('Du', { exact: true }).fill('2026-11-26T08:00')
    await wish.getByLabel('Jusqu’au').fill('2026-11-27T06:00')
    await wish.getByLabel('Déchargement').check()
    await wish.getByLabel('Manutentionnaire').fill('East')
    await finish(wish, 'Demander un poste')

    const hugo = await windowOf('hugo', '/berths?port=XTTVL&day=2026-11-26')
    const ship = hugo.locator('button.plan-ship', { hasText: 'Corona Vela' })
    await ship.dragTo(hugo.locator('.plan-line').first(), { targetPosition: { x: 200, y: 20 } })
    const decision = hugo.getByRole('dialog')
    await decision.waitFor()
    // Dragged to another hour: two hours from there are the harbour master's own correction.
    expect(await decision.getByLabel('Du', { exact: true }).inputValue()).not.toBe('2026-11-26T08:00')
    await decision.getByLabel('Du', { exact: true }).fill('2026-11-26T10:00')
    await decision.getByLabel('Jusqu’au').fill('2026-11-27T06:00')
    await decision.getByLabel('État').selectOption('confirmed')
    await finish(decision, 'Attribuer un poste')
    await says(hugo, 'Confirmé')
    expect(await faultsOf(hugo)).toEqual([])
  },
  patienceMs,
)

test(
  'the port doctor gives free pratique on the declaration of health',
  async () => {
    const bella = await windowOf('bella', known.call)
    await bella.getByRole('tab', { name: /Formalités/ }).click()
    await bella
      .getByRole('row', { name: /Déclaration maritime de santé/ })
      .getByRole('button', { name: 'Remplir' })
      .click()
    const form = bella.getByRole('dialog')
    await form.waitFor()
    const questions = form.locator('select[name^="/content/head/"]')
    for (const question of await questions.all()) await question.selectOption('no')
    await form.locator('[name="/content/head/sanitationCertificateExpires"]').fill('2027-03-31')
    await finish(form, 'Envoyer une formalité')

    const vera = await windowOf('vera', known.call)
    const answer = await begin(vera, 'Répondre à une formalité')
    await answer.getByLabel('Réponse').selectOption('accepted')
    await finish(answer, 'Répondre à une formalité')
    await bella.getByRole('row', { name: /Déclaration maritime de santé.*accepté/i }).waitFor()
  },
  patienceMs,
)

test(
  'the agent lodges the manifest as an EDIFACT message, and customs registers it',
  async () => {
    const bella = await windowOf('bella', '/manifests/lodge')
    await bella.locator('input[type=file]').setInputFiles({
      name: 'journey-ship.edi',
      mimeType: 'application/edifact',
      buffer: Buffer.from(message.replace('CALL', known.number)),
    })
    await says(bella, 'Le manifeste peut être déposé.')
    await bella.getByRole('button', { name: 'Déposer', exact: true }).click()
    await bella.waitForURL(/\/manifests\/[0-9a-f-]{36}$/)
    known.manifest = pathOf(bella)

    const carla = await windowOf('carla', known.manifest)
    await finish(await begin(carla, 'Enregistrer'), 'Enregistrer')
    await says(bella, 'Enregistré')
  },
  patienceMs,
)

test(
  'the importer finds the lot: where it is, what is missing, who has it',
  async () => {
    const gina = await windowOf('gina', '/lots')
    await gina.getByRole('link', { name: 'JS-1' }).click()
    await says(gina, /À bord de CORONA VELA/)
    await says(gina, 'Contrôle phytosanitaire')
    known.lot = pathOf(gina)
    expect(await faultsOf(gina)).toEqual([])
  },
  patienceMs,
)

test(
  'the terminal lands it, the agent gives the delivery order, and every owner lifts its block',
  async () => {
    const theo = await windowOf('theo', known.lot)
    await finish(await begin(theo, 'Déclarer à terre'), 'Déclarer à terre')

    const bella = await windowOf('bella', known.lot)
    await finish(await begin(bella, 'Délivrer le bon'), 'Délivrer le bon')

    for (const login of ['carla', 'theo', 'hana', 'paula']) {
      const owner = await windowOf(login, known.lot)
      await owner.getByRole('button', { name: 'Lever', exact: true }).click()
      const dialog = owner.getByRole('dialog')
      await dialog.getByLabel('Référence').fill(`R-${login}`)
      await finish(dialog, 'Lever')
    }
    const gina = await windowOf('gina', known.lot)
    await says(gina, 'À quai, bloqué')
    const pedro = await windowOf('pedro', known.lot)
    await pedro.getByRole('button', { name: 'Confirmer la levée' }).click()
    await finish(pedro.getByRole('dialog'), 'Confirmer la levée')
    await says(gina, 'Libre de sortir')
  },
  patienceMs,
)

test(
  'the importer asks for a place, the terminal accepts, the haulier names truck and driver',
  async () => {
    const gina = await windowOf('gina', `/appointments/new?lot=${known.lot.split('/').at(-1)}&day=2026-11-23`)
    await gina.getByRole('checkbox').first().waitFor()
    await gina.locator('button.slot', { hasText: 'libres' }).nth(1).click()
    await gina.getByLabel('Transporteur').selectOption({ index: 1 })
    await gina.getByRole('button', { name: 'Demander une place' }).click()
    await says(gina, /doit répondre ; la place est gardée/)
    known.appointment = pathOf(gina)

    const tess = await windowOf('tess', known.appointment)
    await tess.getByRole('button', { name: 'Accepter' }).click()
    await says(tess, 'Accepté')

    const harry = await windowOf('harry', known.appointment, phone)
    await harry.getByRole('button', { name: 'Nommer véhicule et chauffeur' }).first().click()
    const form = harry.getByRole('dialog')
    await form.getByLabel('Plaque du véhicule').fill('TL1717')
    await form.getByLabel('Nom du chauffeur').fill('Dan Driver')
    await form.getByLabel('Numéro du permis').fill('L-77')
    await finish(form, 'Nommer véhicule et chauffeur')
    await says(harry, 'TL1717')
  },
  patienceMs,
)

test(
  'the gate lets the truck out, and everybody sees that the goods have left',
  async () => {
    const watching: PersonsPage[] = []
    for (const login of ['gina', 'bella', 'carla', 'hana']) watching.push(await windowOf(login, known.lot))
    const gate = await windowOf('tess', '/gate', phone)
    await gate.getByLabel('Plaque lue').fill('TL1717')
    await gate.getByRole('button', { name: 'Vérifier' }).click()
    for (const act of ['Faire entrer', 'Camion servi', 'Délivrer le bon de sortie', 'Faire sortir']) {
      await gate.getByRole('button', { name: act }).first().click()
      if (act !== 'Camion servi') await finish(gate.getByRole('dialog'), act)
    }
    await says(gate, 'Sorti')

    for (const page of watching) {
      await says(page, 'Livré')
      await says(page, 'Tout est sorti du port.')
      expect(page.complaints).toEqual([])
    }
    const harry = await windowOf('harry', known.appointment, phone)
    await says(harry, 'Le camion TL1717 est sorti.')
  },
  patienceMs,
)
