import type { StructureReason } from '../structure/structure-finding.ts'
import type { SyntaxReason } from '../syntax/finding.ts'

/** What CONTRL calls each reason (ISO 9735-4, code list 0085). Notices, which CONTRL does not report, have none. */
const codes: Readonly<Record<SyntaxReason | StructureReason, string | undefined>> = {
  'text-around-interchange': undefined,
  'separators-guessed': undefined,
  'line-break-in-segment': undefined,
  'empty-segment': undefined,
  'other-character-set': undefined,
  'not-edifact': '18',
  'segment-too-long': '39',
  'too-many-components': '16',
  'segment-not-ended': '13',
  'tag-damaged': '21',
  'segment-outside-message': '33',
  'interchange-header-missing': '13',
  'interchange-trailer-missing': '13',
  'interchange-empty': '32',
  'interchange-repeated': '26',
  'group-header-missing': '13',
  'group-trailer-missing': '13',
  'message-header-missing': '33',
  'message-trailer-missing': '13',
  'message-repeated': '26',
  'messages-beside-groups': '30',
  'control-reference-missing': '13',
  'message-type-missing': '13',
  'references-disagree': '28',
  'count-disagrees': '29',
  'syntax-unknown': '2',
  'message-type-unknown': '17',
  'segment-missing': '13',
  'group-missing': '13',
  'segment-out-of-order': '15',
  'segment-not-in-message': '15',
  'too-many-segments': '35',
  'too-many-groups': '36',
  'too-many-elements-in-segment': '16',
  'element-missing': '13',
  'too-many-components-in-element': '16',
  'component-missing': '13',
  'too-many-repetitions': '35',
  'value-too-long': '39',
  'value-length-wrong': '12',
  'value-not-numeric': '37',
  'value-not-letters': '37',
}

/** Unspecified error, for a reason that has no code of its own. */
const unspecified = '18'

export const errorCode = (reason: string): string =>
  (Object.hasOwn(codes, reason) ? codes[reason as keyof typeof codes] : undefined) ?? unspecified
