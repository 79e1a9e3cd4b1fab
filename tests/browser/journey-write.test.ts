import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadTexts } from '#platform/i18n/load-texts.ts'
import { translator } from '#platform/i18n/messages.ts'
import { paper } from '../stories/papers.ts'
import { bringAbout } from '../stories/run-story.ts'
import { faultsOf, focused, type Office, openOffice, paste, pick, says, sidewaysOf } from './people.ts'

/** A title is written: from nothing, from an invoice, a template and an earlier title, in French and in Arabic. */
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

const file = (name: string, mimeType: string, content = name) => ({
  name,
  mimeType,
  buffer: paper(content, 'testland'),
})
const saved = /^Enregistré à/

test('an importer writes a title from nothing: codes found by words and digits, lines pasted, everything kept', async () => {
  const page = await office.at('gina', '/titles/new')
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel('Engagement d’importation').check()
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click()

  await page.getByLabel('Nom du fournisseur ou du client').fill('Fazenda Boa Vista')
  await pick(page, page.getByLabel('Pays du fournisseur ou du client'), 'brés', /Brésil/)
  await says(page, 'Brésil')
  await page.getByLabel('Nature du contrat').selectOption({ label: 'Contrat' })
  await page.getByLabel('Date du contrat').fill('2026-11-02')
  await pick(page, page.getByLabel('Devise'), 'EUR', /EUR/)
  await says(page, saved)
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('link', { name: 'Continuer : Marchandises' }).click()
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click()
  await pick(page, page.getByLabel('Code SH, ligne 1'), 'café non torréfié', /090111/)
  expect(await page.getByLabel('Code SH, ligne 1').inputValue()).toBe('090111')
  await pick(page, page.getByLabel('Code SH, ligne 1'), '0901', /090112/)
  expect(await page.getByLabel('Code SH, ligne 1').inputValue()).toBe('090112')
  await page.getByLabel('Désignation commerciale, ligne 1').focus()
  await paste(page, 'Café vert\tBR\t10 000,5\tKGM\t10 001\t42 000,00\n')
  await says(page, /42[\s ]000,00/)
  expect(await page.getByLabel('Quantité, ligne 1').inputValue()).toMatch(/^10\s000,5$/)
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('link', { name: /Continuer : Livraison/ }).click()
  await page.getByLabel('Condition de livraison').selectOption('FOB')
  await page.getByLabel('Lieu convenu').fill('Santos')
  await pick(page, page.getByLabel('Pays de provenance'), 'BR', /Brésil/)
  await page.getByLabel('Mode de règlement').selectOption({ label: 'Remise documentaire' })
  await page.getByLabel('Fret').fill('1 250,75')
  await page.getByRole('link', { name: /Continuer : Banque/ }).click()
  await page.getByLabel('Banque', { exact: true }).selectOption({ label: 'Banque du Nord' })
  await page.getByLabel('Agence').fill('Testville')
  await page.getByLabel('Compte (RIB)').fill('101000012377')
  await page.getByLabel('Régime douanier').selectOption('10')
  await page.getByLabel('Bureau de douane').selectOption('01')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: /Continuer : Documents/ }).click()
  await page.locator('input[type=file]').setInputFiles(file('contrat.pdf', 'application/pdf'))
  await says(page, 'Contrat – contrat.pdf')
  expect(await faultsOf(page)).toEqual([])

  await page.getByRole('link', { name: /Continuer : Relire/ }).click()
  await says(page, /achetées à Fazenda Boa Vista, Brésil/)
  await says(page, /Le total est de 43[\s ]250,75/)
  await page.getByLabel('Je certifie').check()
  await page.getByRole('button', { name: 'Signer et envoyer' }).click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Numéro du contrat' }).first().click()
  await expect.poll(() => focused(page)).toBe('/contract/number')
  await page.keyboard.type('C-2026-17')
  await says(page, 'Rien ne manque : le titre peut être relu et signé.')

  await page
    .getByRole('navigation', { name: 'Étapes du formulaire' })
    .getByRole('link', { name: /Relire/ })
    .click()
  await says(page, /n° C-2026-17 du lundi 2 novembre 2026/)
  await page.getByLabel('Je certifie').check()
  await page.getByRole('button', { name: 'Signer et envoyer' }).click()
  await says(page, 'Titre envoyé')
  await says(page, /Chez Banque du Nord depuis le/)
  expect(await faultsOf(page)).toEqual([])
  expect(page.complaints).toEqual([])
  await page.close()
})

test('a supplier’s invoice fills the title in: each value taken over says so, until something else is typed', async () => {
  const page = await office.at('gina', '/titles/new')
  await page.getByLabel('Licence d’importation').check()
  await page.getByLabel('La facture électronique du fournisseur').check()
  await page.locator('input[type=file]').setInputFiles(file('facture.xml', 'application/xml', 'supplier-invoice.xml'))
  await says(page, 'Lu dans la facture')
  await says(page, '2 lignes de marchandises')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click()

  const supplier = page.getByLabel('Nom du fournisseur ou du client')
  await supplier.waitFor()
  expect(await supplier.inputValue()).toBe('Valle Fría Maquinaria S.L.')
  const field = page.locator('.field', { has: supplier })
  await says(field, 'Repris de la facture VF-2026-0417')
  await supplier.fill('Valle Fría')
  await field.getByText('Repris de').waitFor({ state: 'detached' })
  expect(await page.getByLabel('Numéro du contrat').inputValue()).toBe('VF-2026-0417')
  expect(await faultsOf(page)).toEqual([])

  const steps = page.getByRole('navigation', { name: 'Étapes du formulaire' })
  await steps.getByRole('link', { name: /Marchandises/ }).click()
  await page.getByLabel('Code SH, ligne 2').waitFor()
  expect(await page.getByLabel('Code SH, ligne 1').inputValue()).toBe('841430')
  expect(await page.getByLabel('Désignation commerciale, ligne 2').inputValue()).toBe('Insulated panel')
  await steps.getByRole('link', { name: /Documents/ }).click()
  await says(page, 'Facture – facture.xml')
  expect(page.complaints).toEqual([])
  await page.close()
})

test('what is no invoice is refused in words before anything is drafted', async () => {
  const page = await office.at('gina', '/titles/new')
  await page.getByLabel('Licence d’importation').check()
  await page.getByLabel('La facture électronique du fournisseur').check()
  await page.locator('input[type=file]').setInputFiles(file('autre.xml', 'application/xml'))
  await says(page, 'Non envoyé')
  await says(page, /n’est pas une facture UBL/)
  await says(page, 'Choisissez d’abord la facture.')
  expect(await page.getByRole('button', { name: 'Ouvrir le brouillon' }).isDisabled()).toBe(true)
  await page.close()
})

test('a title kept as a template, and the title itself, each start another one that says where it comes from', async () => {
  const id = await bringAbout(office.world, { title: 'IC', until: 'at-domiciliation' })
  const page = await office.at('gina', `/titles/${id}`)
  const number = String(await page.getByRole('heading', { level: 1 }).textContent())
  await page.getByText('Autres actions', { exact: true }).click()
  await page.getByRole('button', { name: 'Garder comme modèle' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom du modèle').fill('Café de Santos')
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Garder comme modèle' }).click()
  await says(page, 'Gardé comme modèle : Café de Santos')

  await page.goto(`${office.base}/templates`)
  await says(page, 'Café de Santos')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Commencer un titre' }).click()
  await says(page, 'Repris de votre modèle Café de Santos')

  await page.goto(`${office.base}/titles/new`)
  await page.getByLabel('Engagement d’importation').check()
  await page.getByLabel('Un titre précédent').check()
  await page.getByRole('searchbox', { name: 'Chercher un titre précédent' }).fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: new RegExp(number) }).check()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click()
  await says(page, `Repris de votre titre ${number}`)
  expect(await page.getByLabel('Nom du fournisseur ou du client').inputValue()).toBe('Fazenda Boa Vista')
  expect(page.complaints).toEqual([])
  await page.close()
})

describe.each([1280, 360])('in Arabic, %i px wide', (width) => {
  const t = translator('ar', loadTexts(join(import.meta.dirname, '..', '..', 'src')).ar)
  const field = (name: string) => t(`titles.field.${name}`)
  const cell = (name: string) => t('design.lines-grid.cell', { column: field(`lines.${name}`), number: 1 })
  const onward = (step: string) => t('titles.page.edit.next', { step: t(`titles.page.edit.step.${step}`) })

  test('a title is written, read back and signed, from the right to the left, and nothing is wider than the page', async () => {
    const page = await office.at('gina', '/titles/new', { language: 'ar', width })
    const isWell = async () => {
      expect(await faultsOf(page)).toEqual([])
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
    }
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await isWell()
    await page.getByLabel('التزام بالاستيراد').check()
    await page.getByRole('button', { name: t('titles.page.start.start') }).click()

    await page.getByLabel(field('counterparty.name')).fill('Fazenda Boa Vista')
    await pick(page, page.getByLabel(field('counterparty.country')), 'البراز', /البرازيل/)
    await page.getByLabel(field('contract.kind')).selectOption('contract')
    await page.getByLabel(field('contract.number')).fill(`C-AR-${width}`)
    await page.getByLabel(field('contract.date')).fill('2026-11-02')
    await pick(page, page.getByLabel(field('currency')), 'يورو', /EUR/)
    await isWell()

    await page.getByRole('link', { name: onward('goods') }).click()
    await page.getByRole('button', { name: t('design.lines-grid.add') }).click()
    await pick(page, page.getByLabel(cell('hs')), 'قهوة', /0901/)
    await page.getByLabel(cell('designation')).focus()
    await paste(page, 'قهوة خضراء\tBR\t١٠٠٠٠٫٥\tKGM\t\t42000.00\n')
    await isWell()

    await page.getByRole('link', { name: onward('delivery') }).click()
    await page.getByLabel(field('incoterm')).selectOption('FOB')
    await page.getByLabel(field('incotermPlace')).fill('Santos')
    await pick(page, page.getByLabel(field('provenance')), 'BR', /البرازيل/)
    await page.getByLabel(field('paymentTerms')).selectOption('documentary-collection')
    await isWell()
    await page.getByRole('link', { name: onward('bank') }).click()
    await page.getByLabel(field('bank.organisation'), { exact: true }).selectOption({ label: 'بنك الشمال' })
    await page.getByLabel(field('bank.branch')).fill('Testville')
    await page.getByLabel(field('bank.account')).fill('101000012377')
    await page.getByLabel(field('regime')).selectOption('10')
    await page.getByLabel(field('customsOffice')).selectOption('01')
    await isWell()
    await page.getByRole('link', { name: onward('papers') }).click()
    await page.locator('input[type=file]').setInputFiles(file('contract.pdf', 'application/pdf'))
    await says(page, /contract\.pdf/)
    await isWell()

    await page.getByRole('link', { name: onward('sign') }).click()
    await says(page, t('titles.page.edit.nothing-missing'))
    await isWell()
    await page.getByLabel(field('declared')).check()
    await page.getByRole('button', { name: t('titles.act.sign') }).click()
    await says(page, t('titles.page.edit.sent'))
    await isWell()
    expect(page.complaints).toEqual([])
    await page.close()
  })
})
