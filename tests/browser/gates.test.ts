import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasedLot, releasedTruck } from '../support/gates.ts'
import { faultsOf, type Office, openOffice, says } from './people.ts'

/** A lot leaves the terminal: asked for, accepted, named, let in, weighed out of sight, let out; every step on a screen. */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const phone = { language: 'fr', width: 360 } as const

test('a lot is asked for, and goes out through the gate by the screens alone', async () => {
  const { lot } = await releasedLot(office.world)
  const gina = await office.at('gina', `/appointments/new?lot=${lot.id}&day=2026-11-23`)
  await gina.getByRole('checkbox').first().waitFor()
  await gina.locator('button.slot', { hasText: 'libres' }).nth(1).click()
  await gina.getByLabel('Transporteur').selectOption({ index: 1 })
  await gina.getByRole('button', { name: 'Demander une place' }).click()
  await says(gina, /doit répondre ; la place est gardée/)
  const address = new URL(gina.url()).pathname

  const tess = await office.at('tess', address)
  await tess.getByRole('button', { name: 'Accepter' }).click()
  await says(tess, 'Accepté')

  const harry = await office.at('harry', address, phone)
  await harry.getByRole('button', { name: 'Nommer véhicule et chauffeur' }).first().click()
  const form = harry.getByRole('dialog')
  await form.getByLabel('Plaque du véhicule').fill('tl 1234')
  await form.getByLabel('Nom du chauffeur').fill('Dan Driver')
  await form.getByLabel('Numéro du permis').fill('L-77')
  expect(await faultsOf(harry)).toEqual([])
  await form.getByRole('button', { name: 'Nommer véhicule et chauffeur' }).click()
  await form.waitFor({ state: 'hidden' })
  await says(harry, 'TL1234')

  const gate = await office.at('tess', '/gate', phone)
  const look = async (plate: string) => {
    await gate.getByLabel('Plaque lue').fill(plate)
    await gate.getByRole('button', { name: 'Vérifier' }).click()
  }
  await look('XX99')
  await says(gate, 'Aucun camion attendu sous la plaque XX99')
  await look('TL1234')
  for (const act of ['Faire entrer', 'Camion servi', 'Délivrer le bon de sortie', 'Faire sortir']) {
    await gate.getByRole('button', { name: act }).first().click()
    if (act === 'Camion servi') continue
    const dialog = gate.getByRole('dialog')
    await dialog.getByRole('button', { name: act }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await says(gate, 'Sorti')
  expect(await faultsOf(gate)).toEqual([])
  await says(harry, 'Le camion TL1234 est sorti.')
})

test('a code the camera takes is read on the device, and held against the plate before it', async () => {
  const { voucher } = await releasedTruck(office.world, { hour: '12', vehicle: 'TL7777' })
  const driver = await office.at('harry', `/exit-vouchers/${voucher}`)
  const picture = join(mkdtempSync(join(tmpdir(), 'guichet-code-')), 'code.png')
  writeFileSync(picture, await driver.locator('.voucher-code').screenshot())

  const gate = await office.at('tess', '/gate', phone)
  await says(gate, /Liste des bons retirés/)
  await gate.getByLabel('Plaque lue').fill('OTHER1')
  await gate.locator('input[type=file]').setInputFiles(picture)
  await says(gate, 'Pas ce camion : la plaque lue est OTHER1, le bon nomme TL7777. La barrière reste fermée.')
  // The device's clock shows what the platform's does.
  await gate.clock.setFixedTime(office.world.platform.clock.now())
  await gate.getByLabel('Plaque lue').fill('TL7777')
  await gate.getByRole('button', { name: 'Vérifier' }).click()
  await gate.getByText('Bon authentique et en cours. Comparez la plaque et le chauffeur.').waitFor()
})
