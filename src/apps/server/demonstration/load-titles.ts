import {
  type DemonstrationTitle,
  type DemonstrationTitles,
  demonstrationTitles,
} from '#countries/demonstration-titles.ts'
import type { Caller } from '#domains/parties/party.ts'
import type { InputOf, TitleAct } from '#domains/titles/acts.ts'
import type { Circumstances } from '#domains/titles/circumstances.ts'
import type { TitleFact } from '#domains/titles/facts.ts'
import { performAct } from '#domains/titles/perform.ts'
import { titleHouse } from '#domains/titles/server/records.ts'
import { circumstancesOf, seriesOf } from '#domains/titles/server/title-desk.ts'
import { startTitle } from '#domains/titles/start-title.ts'
import type { Title, TitleDraft } from '#domains/titles/title.ts'
import { clockUser } from '#flows/let-time-pass.ts'
import { addDays, addMonths, addWorkingHours, instantAt, legalDay } from '#kernel/calendar.ts'
import { carryOut, onOne } from '#kernel/carry-out.ts'
import type { Decision } from '#kernel/decision.ts'
import type { Platform } from '../platform.ts'
import { aPaper } from './paper.ts'
import { demonstrationMandates, demonstrationPeople } from './people.ts'

/**
 * Fills the demonstration with titles in every state. Each is really begun, signed, decided and imputed by the people
 * whose turn it was, at their hour, through the same rules as any title; an act that objects stops the load.
 */
export async function loadDemonstrationTitles(platform: Platform): Promise<number> {
  const { titles, goods } = demonstrationTitles(platform.pack.country.code)
  for (const entry of titles) await makeTitle(platform, goods, entry)
  return titles.length
}

/** Begins a title and takes it where its entry says; gives its id. */
export async function makeTitle(
  platform: Platform,
  goods: DemonstrationTitles['goods'],
  entry: DemonstrationTitle,
): Promise<string> {
  const journey = new Journey(platform, goods, entry)
  await journey.make()
  return journey.id
}

/** One title on its way, from its beginning to where the demonstration wants it. */
class Journey {
  private readonly platform: Platform
  private readonly entry: DemonstrationTitle
  readonly id: string
  private readonly goods: DemonstrationTitles['goods'][string]
  private at: string
  private title: Title | undefined

  constructor(platform: Platform, goods: DemonstrationTitles['goods'], entry: DemonstrationTitle) {
    const chosen = goods[entry.goods]
    if (!chosen) throw new Error(`the demonstration has no goods "${entry.goods}"`)
    this.platform = platform
    this.entry = entry
    this.goods = chosen
    this.id = platform.titles.newId()
    const now = platform.clock.now()
    const today = legalDay(platform.calendar, now.toISOString())
    this.at =
      entry.daysAgo === 0
        ? new Date(now.getTime() - 1_500_000).toISOString()
        : instantAt(platform.calendar, addDays(today, -entry.daysAgo), '09:36')
  }

  async make(): Promise<void> {
    const { until, twist } = this.entry
    const applicant = this.applicant()
    await this.begin(applicant)
    if (until === 'draft') return
    await this.do(applicant, 'sign', { declared: true })
    for (let steps = 0; this.now.status !== until && steps < 20; steps += 1) {
      if (await this.side(applicant)) break
      await this.forward()
    }
    if (twist) await this.turn(applicant)
  }

  private get now(): Title {
    if (!this.title) throw new Error('this title has not begun')
    return this.title
  }

  private async begin(applicant: Caller): Promise<void> {
    const { owner, category, twist } = this.entry
    const company = this.platform.pack.demonstration.traders.find(({ code }) => code === owner)
    if (!company) throw new Error(`the demonstration has no company "${owner}"`)
    const input = { category, owner: company.id, draft: this.draft(), takenOver: {} }
    await this.change(applicant, (c) => startTitle(this.id, input, c))
    if (twist === 'unfinished') return
    const bytes = aPaper(`${this.goods.contract.number} – ${this.goods.counterparty.name}`)
    const sha256 = await this.platform.files.put(bytes)
    const file = {
      id: this.platform.titles.newId(),
      kind: 'contract',
      name: `${this.goods.contract.number}.pdf`,
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256,
    } as const
    await this.do(applicant, 'attachDocument', { document: file.id }, { file })
  }

  private draft(): TitleDraft {
    const { law } = this.platform.titles
    const { demonstration, organisations } = this.platform.pack
    const direction = law.categories.find(({ code }) => code === this.entry.category)?.direction
    const account = demonstration.traders.find(({ code }) => code === this.entry.owner)?.accounts[0]
    const day = legalDay(this.platform.calendar, this.at)
    const { lines, contract, ...goods } = this.goods
    const whole: TitleDraft = {
      ...goods,
      contract: { ...contract, date: contract.date ?? addDays(day, -6) },
      regime: law.regimes.find((regime) => regime.direction === direction)?.code,
      customsOffice: law.customsOffices[0]?.code,
      bank: {
        organisation: organisations.find(({ code }) => code === account?.bank)?.id,
        branch: account?.branch,
        account: account?.account,
      },
      lines: lines.map((line) => ({ id: this.platform.titles.newId(), ...line })),
    } as TitleDraft
    return this.entry.twist === 'unfinished'
      ? ({ counterparty: whole.counterparty, lines: whole.lines } as TitleDraft)
      : whole
  }

  /** Who stands at the desk now does what brings the title on; false when nothing more can be done. */
  private async forward(): Promise<void> {
    const { status, content } = this.now
    const line = content?.lines[0]
    const reference = `${this.entry.category}-${this.id.slice(-5).toUpperCase()}`
    switch (status) {
      case 'at-pre-domiciliation':
        return this.do(this.officer(), 'answerPreDomiciliation', { accepted: true, reference: `PD-${reference}` })
      case 'at-technical-opinion':
        for (const department of this.now.departments)
          await this.do(this.officer(department), 'giveOpinion', { opinion: 'favourable' })
        return
      case 'at-ministry-decision':
        await this.do(this.officer(), 'decide', { decision: 'accepted' })
        if (this.now.proposal) await this.do(this.second(), 'confirmProposal', {})
        return
      case 'at-domiciliation':
        return this.do(this.officer(), 'answerDomiciliation', { accepted: true, number: `DOM-${reference}` })
      case 'domiciled':
      case 'partly-imputed': {
        if (!content || !line) return
        const final = status === 'partly-imputed'
        const share = final ? { quantity: '0', value: '0' } : { quantity: part(line.quantity), value: part(line.value) }
        await this.do(this.officer(this.platform.titles.law.customs), 'impute', {
          office: content.customsOffice,
          declaration: `D${reference}${final ? '2' : '1'}`,
          registeredOn: this.today,
          final,
          lines: final
            ? content.lines.map(({ id, quantity, value }, i) => ({
                line: id,
                quantity: i === 0 ? rest(quantity) : quantity,
                value: i === 0 ? rest(value) : value,
              }))
            : [{ line: line.id, ...share }],
        })
        if (final && content.paymentTerms !== 'no-payment') await this.pay()
        return
      }
      case 'totally-imputed':
        return this.clear()
      default:
        throw new Error(`the demonstration knows no way on from ${status} to ${this.entry.until}`)
    }
  }

  /** The ends that are not reached by going on. True when the title is there. */
  private async side(applicant: Caller): Promise<boolean> {
    const { until } = this.entry
    const { status } = this.now
    const atBank = status === 'at-domiciliation' || status === 'at-pre-domiciliation'
    if (until === 'returned' && atBank) {
      await this.do(this.officer(), status === 'at-domiciliation' ? 'answerDomiciliation' : 'answerPreDomiciliation', {
        accepted: false,
        reason: 'Le mode de règlement du titre diffère de celui du contrat.',
      })
      return true
    }
    if (until === 'refused' && status === 'at-ministry-decision') {
      await this.do(this.officer(), 'decide', { decision: 'refused', reason: 'Contingent de l’année épuisé.' })
      if (this.now.proposal) await this.do(this.second(), 'confirmProposal', {})
      return true
    }
    if (until === 'cancelled' && atBank) {
      await this.do(applicant, 'requestCancellation', { reason: 'La commande a été annulée par le fournisseur.' })
      return true
    }
    if (until === 'expired' && status === 'domiciled') {
      const expiresOn = this.now.domiciliation?.expiresOn ?? this.today
      this.at = instantAt(this.platform.calendar, addDays(expiresOn, 1), '00:01')
      await this.do(this.clock(), 'letTimePass', {})
      return true
    }
    return false
  }

  private async turn(applicant: Caller): Promise<void> {
    const { content, domiciliation } = this.now
    this.lately()
    switch (this.entry.twist) {
      case 'claimed':
        return this.do(this.officer(), 'claim', {})
      case 'question':
        return this.do(this.officer(), 'ask', { question: 'Pouvez-vous préciser l’usage de la marchandise ?' })
      case 'proposal':
        return this.do(this.officer(), 'decide', { decision: 'accepted' })
      case 'modification':
        if (!content) return
        return this.do(applicant, 'requestModification', {
          content: { ...content, incotermPlace: `${content.incotermPlace} (quai 2)` },
          reason: 'Le port de chargement change.',
        })
      case 'extension':
        return this.do(applicant, 'requestExtension', {
          until: addMonths(domiciliation?.expiresOn ?? this.today, 1),
          reason: 'Le navire a pris du retard.',
        })
      case 'change-of-bank': {
        const other = this.platform.directory.ofKind('bank').find(({ id }) => id !== content?.bank.organisation)
        if (!other) return
        return this.do(applicant, 'requestChangeOfBank', {
          bank: { organisation: other.id, branch: 'Centre', account: content?.bank.account ?? '' },
          reason: 'Nos comptes changent de banque.',
        })
      }
      case 'not-cleared':
        return this.clear()
      case 'special-request':
        return this.do(applicant, 'fileSpecialRequest', {
          kind: 'partial-shipments',
          text: 'Trois expéditions au lieu d’une, sur demande du fournisseur.',
        })
      default:
        return
    }
  }

  /** What is still open in the demonstration was asked within the last hour or so, not when the title began. */
  private lately(): void {
    const anHourAgo = new Date(this.platform.clock.now().getTime() - 2_400_000).toISOString()
    if (this.at < anHourAgo) this.at = anHourAgo
  }

  /** The bank pays what was imputed; a little less where the demonstration wants a gap. */
  private async pay(): Promise<void> {
    const { content, imputations } = this.now
    if (!content) return
    const imputed = imputations.flatMap(({ lines }) => lines).reduce((sum, { value }) => sum + Number(value), 0)
    const isGap = this.entry.twist === 'justified-gap' || this.entry.twist === 'not-cleared'
    const amount = (isGap ? imputed * 0.97 : imputed).toFixed(2)
    const kind =
      content.paymentTerms === 'no-payment' || content.paymentTerms === 'advance'
        ? 'open-account'
        : content.paymentTerms
    await this.do(this.officer(content.bank.organisation), 'settle', {
      kind,
      amount,
      paidOn: this.today,
      reference: `SW-${this.id.slice(-6).toUpperCase()}`,
      countervalue: (Number(amount) * 10.7).toFixed(2),
    })
  }

  private clear(): Promise<void> {
    const officer = this.officer(this.now.content?.bank.organisation)
    if (this.entry.twist === 'justified-gap')
      return this.do(officer, 'clear', {
        outcome: 'justified-gap',
        gapReason: 'wastage',
        justification: 'Freinte de route constatée au déchargement.',
      })
    return this.do(officer, 'clear', { outcome: this.entry.twist === 'not-cleared' ? 'not-cleared' : 'cleared' })
  }

  private get today(): string {
    return legalDay(this.platform.calendar, this.at)
  }

  private applicant(): Caller {
    const { owner, byAgent } = this.entry
    const { pack } = this.platform
    const company = pack.demonstration.traders.find(({ code }) => code === owner)
    const mandate = demonstrationMandates(pack).find(({ principal, maySign }) => principal === company?.id && maySign)
    return this.person(byAgent && mandate ? mandate.agent : (company?.id ?? ''), 'sign')
  }

  /** The clock acts in the name of the body that runs the platform. */
  private clock(): Caller {
    const [operator] = this.platform.directory.ofKind('operator')
    if (!operator) throw new Error('the pack has no operator')
    return {
      user: clockUser,
      name: 'Guichet',
      organisation: operator.id,
      organisationName: operator.name,
      kind: 'operator',
      rights: [],
      mandates: [],
    }
  }

  /** An officer of the organisation that has the title, or of the one named. */
  private officer(organisation = this.now.desk?.organisations[0] ?? ''): Caller {
    return this.person(organisation, 'decide')
  }

  private second(): Caller {
    return this.person(this.now.desk?.organisations[0] ?? '', 'decide', this.now.proposal?.by.user)
  }

  private person(organisation: string, right: Caller['rights'][number], not?: string): Caller {
    const { pack, directory } = this.platform
    const user = demonstrationPeople(pack).find(
      (one) => one.organisation === organisation && one.rights.includes(right) && one.id !== not,
    )
    if (!user) throw new Error(`the demonstration has nobody with the right "${right}" at ${organisation}`)
    const company = pack.demonstration.traders.find(({ id }) => id === organisation)
    const mandates = demonstrationMandates(pack).filter(({ agent }) => agent === organisation)
    return {
      user: user.id,
      name: user.name,
      organisation,
      organisationName: company?.names[pack.country.language] ?? directory.nameOf(organisation),
      kind: company?.kind ?? directory.find(organisation)?.kind ?? 'trader',
      rights: user.rights,
      mandates,
    }
  }

  private async do<Act extends TitleAct>(
    caller: Caller,
    act: Act,
    input: InputOf<Act>,
    extra: Pick<Circumstances, 'file'> | object = {},
  ): Promise<void> {
    const { titles } = this.platform
    const reserved = act === 'sign' ? await titles.nextNumber(seriesOf(this.entry.category, this.today)) : undefined
    await this.change(caller, (c) => performAct(this.now, act, input, c), {
      ...extra,
      ...(reserved !== undefined && { reserved }),
    })
  }

  private async change(
    caller: Caller,
    decide: (c: Circumstances) => Decision<TitleFact>,
    extra: object = {},
  ): Promise<void> {
    const { store, titles, calendar, clock } = this.platform
    const now = clock.now().toISOString()
    const moment = { at: this.at < now ? this.at : now, today: this.today }
    const outcome = await carryOut(
      store,
      { kind: 'platform', caller },
      {
        ...onOne<Title, TitleFact, Caller>({ house: titleHouse, id: this.id }, (_, known) =>
          decide(circumstancesOf(titles, moment, known, extra)),
        ),
        answer: () => ({ status: 200, body: '' }),
      },
    )
    if (outcome.caller === undefined || 'objections' in outcome)
      throw new Error(`demonstration title ${JSON.stringify(this.entry)}: ${JSON.stringify(outcome)}`)
    this.title = outcome.changes[0]?.state as Title
    this.at = addWorkingHours(calendar, this.at, 0.6)
  }
}

/** Two fifths of a figure, and what is then left of it, both with the decimals of the figure. */
const part = (figure: string): string => (Number(figure) * 0.4).toFixed(decimals(figure))
const rest = (figure: string): string => (Number(figure) - Number(part(figure))).toFixed(decimals(figure))
const decimals = (figure: string): number => figure.split('.')[1]?.length ?? 0
