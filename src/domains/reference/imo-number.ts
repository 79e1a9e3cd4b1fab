import { type Objections, objection } from '#kernel/decision.ts'

export type ImoNumberReason = 'imo-number-shape' | 'imo-number-digit'

/**
 * The seven digits of an IMO ship identification number (IMO Resolution A.1117(30), SOLAS XI-1/3), written with or without
 * "IMO" and spaces. The last digit is the unit of the first six weighed 7 to 2. Objects to another shape, and to another
 * digit, naming the expected one. Says nothing about whether a ship has the number: there is no open register.
 */
export function readImoNumber(text: string): string | Objections<ImoNumberReason> {
  const number = /^(?:IMO)?(\d{7})$/.exec(text.toUpperCase().replace(/[\s.\-/:]/g, ''))?.[1]
  if (number === undefined || Number(number) === 0)
    return objection('invalid', 'imo-number-shape', { number: text.trim() })
  const expected = imoCheckDigit(number)
  return number.endsWith(expected) ? number : objection('invalid', 'imo-number-digit', { number, expected })
}

function imoCheckDigit(number: string): string {
  let sum = 0
  for (let place = 0; place < 6; place += 1) sum += Number(number[place]) * (7 - place)
  return String(sum % 10)
}
