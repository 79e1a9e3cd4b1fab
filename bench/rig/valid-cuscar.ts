/** How a cargo report of the measurement differs from another: its reference, and which containers weigh more than in the first edition. */
export interface CuscarEdition {
  readonly reference: string
  readonly containers: number
  /** So many consignments, spread evenly, say another weight. */
  readonly changed?: number
}

const letters = 'MSKU'
/** ISO 6346: letters count from 10, multiples of 11 left out; each place counts twice as much as the one before. */
const valueOfLetter = (letter: string): number => {
  const plain = letter.charCodeAt(0) - 55
  return plain + Math.floor((plain - 1) / 10)
}
const ofLetters = [...letters].reduce((sum, letter, place) => sum + valueOfLetter(letter) * 2 ** place, 0)

/** The number of the n-th container, with its check digit. */
export function containerNumber(n: number): string {
  const digits = String(n).padStart(6, '0')
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * 2 ** (place + 4), ofLetters)
  return `${letters}${digits}${(sum % 11) % 10}`
}

/**
 * A cargo report nothing can be said against: a container and a consignment for each, some 215 bytes together, in the structure of
 * D.95B, for the port of the imaginary country.
 */
export function validCuscar({ reference, containers, changed = 0 }: CuscarEdition): Buffer {
  const every = changed === 0 ? Number.POSITIVE_INFINITY : Math.floor(containers / changed)
  const units = Array.from(
    { length: containers },
    (_, at) => `EQD+CN+${containerNumber(at + 1)}+45G1:102:5++3+5'SEL+S${at + 1}+CA'`,
  )
  const consignments = Array.from({ length: containers }, (_, at) => {
    const n = at + 1
    const owner = n % 7 === 0 ? "O?'NEIL ?+ CO" : 'ATLAS TRADING SARL'
    const mass = 1000 + (n % 20_000) + (at % every === 0 && at / every < changed ? 1 : 0)
    return (
      `CNI+${n}'RFF+BM:MEDU${n}'LOC+9+ESALG:139:6'LOC+11+XTTVL:139:6'NAD+CN+++${owner}+RUE DU PORT+TANGER'` +
      `GID+1+${1 + (n % 40)}:CT'FTX+AAA+++MACHINE PARTS'MEA+AAE+G+KGM:${mass}'SGP+${containerNumber(n)}'`
    )
  })
  const head = [
    `BGM+85+${reference}+9'`,
    "DTM+137:202611230900:203'",
    "RFF+ATZ:XTTVL2026000017A'",
    "TDT+20+612W+1++MSK:172:20+++9321483:146:11:EMMA'",
    "LOC+60+XTTVL:139:6'",
    "DTM+132:202611250600UTC:303'",
    "GIS+23'",
  ]
  const segments = head.length + 2 * containers + 9 * containers + 2
  return Buffer.from(
    `UNB+UNOC:3+CARRIER+CUSTOMS+261123:0900+R1'UNH+M1+CUSCAR:D:95B:UN'${head.join('')}${units.join('')}${consignments.join('')}` +
      `UNT+${segments}+M1'UNZ+1+R1'`,
    'latin1',
  )
}
