import type { Organisation } from '#domains/parties/party.ts'
import type { Title, TitleContent } from '#domains/titles/title.ts'
import { sum } from '#kernel/decimals.ts'
import { type Objections, objection } from '#kernel/decision.ts'
import type { Instant } from '#kernel/elements.ts'
import { writeXml, type XmlNode } from '../xml/write-xml.ts'
import { forms, type Part, type Parts } from './forms.ts'
import type { BankMessage, DomiciliationRequest, Header } from './messages.ts'

/** What the sender adds to a message: its number, never used before, its code and the time. */
export interface Sending {
  readonly number: string
  readonly sender: string
  readonly sentAt: Instant
}

/**
 * The request to the bank whose turn it is: DPD before the ministry, DDD for the domiciliation, DDD with function 5 (replace) when
 * a domiciled title was modified and the bank must agree again. Objects when the title is not before a bank.
 */
export function domiciliationRequest(
  title: Title,
  { operator, bank }: { operator: Organisation; bank: Organisation },
  { number, sender, sentAt }: Sending,
): DomiciliationRequest | Objections<'title-not-at-bank'> {
  const asked = askedOf(title)
  if (!asked || title.number === undefined || title.signedAt === undefined)
    return objection('conflict', 'title-not-at-bank', { status: title.status })

  const { content, ...said } = asked
  return {
    kind: 'domiciliation-request',
    header: { number, sender, recipient: bank.code, sentAt, ...said },
    operator: {
      name: operator.name,
      ...(operator.address !== undefined && { address: operator.address }),
      identifiers: Object.entries(operator.identifiers).map(([scheme, value]) => ({ scheme, value })),
    },
    bank: { code: bank.code, branch: content.bank.branch, account: content.bank.account },
    title: { ...titlePart(title, content), number: title.number, registeredAt: title.signedAt },
    goods: content.lines.map(({ id, ...line }, index) => {
      const allowed = title.visa?.quantities?.[id]
      return { position: index + 1, ...line, ...(allowed !== undefined && { allowedQuantity: allowed }) }
    }),
  }
}

function askedOf(title: Title): { type: 'DDD' | 'DPD'; function: '9' | '5'; content: TitleContent } | undefined {
  const { change, content, status } = title
  if (change?.kind === 'modification' && change.at === 'bank')
    return { type: 'DDD', function: '5', content: change.content }
  if (!content) return undefined
  if (status === 'at-pre-domiciliation') return { type: 'DPD', function: '9', content }
  if (status === 'at-domiciliation') return { type: 'DDD', function: '9', content }
  return undefined
}

function titlePart(
  title: Title,
  content: TitleContent,
): Omit<DomiciliationRequest['title'], 'number' | 'registeredAt'> {
  const { bank: _bank, lines, ...terms } = content
  const goods = sum(lines.map((line) => line.value))
  return {
    ...terms,
    category: title.category,
    direction: title.direction,
    goods,
    total: sum([goods, terms.freight ?? '0', terms.insurance ?? '0', terms.otherCharges ?? '0']),
    opinions: title.opinions.map(({ opinion, comment }) => ({ opinion, ...(comment !== undefined && { comment }) })),
    ...(title.visa && {
      decision: {
        decision: title.visa.decision,
        ...(title.visa.reason !== undefined && { reason: title.visa.reason }),
      },
    }),
  }
}

/** A message as XML text, valid against `xsd/bank-messages.xsd`. */
export function toXml(message: BankMessage): string {
  const { element, parts } = forms[message.kind]
  return writeXml([element, nodesOf(message, parts)])
}

type Fields = Readonly<Record<string, unknown>>

const nodesOf = (fields: object, parts: Parts): readonly XmlNode[] =>
  Object.entries(parts).flatMap(([name, part]) => nodes((fields as Fields)[name], part))

function nodes(value: unknown, part: Part): readonly XmlNode[] {
  if (value === undefined) return []
  switch (part.holds) {
    case 'text':
    case 'number':
      return [[part.element, String(value)]]
    case 'code':
      return [[part.element, part.theirs[String(value)] ?? String(value)]]
    case 'group':
      return [[part.element, nodesOf(value as Fields, part.parts)]]
    case 'list':
      return (value as readonly Fields[]).map((one) => [part.element, nodesOf(one, part.parts)])
  }
}

/** `<bank code>_<type>_<yyyymmddhhmmss>_<number>.xml`: sorts by bank, type and time; the time is UTC. */
export function fileNameOf({ sender, recipient, type, sentAt, number }: Header): string {
  const bank = /^\d{3}$/.test(recipient) ? recipient : sender
  return `${bank}_${type}_${sentAt.replace(/\D/g, '').slice(0, 14)}_${number}.xml`
}
