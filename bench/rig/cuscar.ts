/** Containers, each with its consignment, about as long as they are in practice: some 215 bytes. */
function container(number: number): string {
  const box = `MSKU${String(number % 10_000_000).padStart(7, '0')}`
  const owner = number % 7 === 0 ? "O?'NEIL ?+ CO" : 'ATLAS TRADING SARL'
  return (
    `EQD+CN+${box}+45G1:102:5++3+5'SEL+S${number}+CA'` +
    `CNI+${number}'RFF+BM:MEDU${number}'LOC+9+ESALG:139:6'LOC+11+MAPTM:139:6'NAD+CN+++${owner}+RUE DU PORT+TANGER'` +
    `GID+1+${1 + (number % 40)}:CT'FTX+AAA+++MACHINE PARTS'MEA+AAE+G+KGM:${1000 + (number % 20_000)}'SGP+${box}'`
  )
}
const segmentsOfContainer = 11

const opening =
  "UNB+UNOC:3+CARRIER:ZZ+PORT:ZZ+260301:1200+R1'UNH+M1+CUSCAR:D:95B:UN'BGM+785+M1+9'TDT+20+612W+1++MSK:172:20+++9321483:146:11:EMMA'"
const closing = (segments: number) => `UNT+${segments + 4}+M1'UNZ+1+R1'`

/** A cargo report of so many containers. */
export function cuscar(containers: number): Buffer {
  const body = Array.from({ length: containers }, (_, at) => container(at + 1)).join('')
  return Buffer.from(`${opening}${body}${closing(containers * segmentsOfContainer)}`, 'latin1')
}

/** One cargo report of at least so many bytes, in pieces: the same block of containers again and again. */
export function* endlessCuscar(bytes: number): Generator<Buffer> {
  const containers = 5_000
  const block = Buffer.from(Array.from({ length: containers }, (_, at) => container(at + 1)).join(''), 'latin1')
  const blocks = Math.ceil(bytes / block.length)
  yield Buffer.from(opening, 'latin1')
  for (let count = 0; count < blocks; count += 1) yield block
  yield Buffer.from(closing(blocks * containers * segmentsOfContainer), 'latin1')
}
