import { findMoment, type Moment } from '../reading/moments.ts'
import { findFreeText, placeOf } from '../reading/parts.ts'
import { findPlaced, type Segment, textAt } from '../syntax/segment.ts'
import { type Line, object, type Reading } from './lines.ts'
import { temperatureAt } from './measures.ts'
import { dangerStretches } from './spans.ts'
import type { DamageFound, DangerousGoods, Fullness, Seal } from './words.ts'

/** Segments of a tag with one of the qualifiers, in the order of the file. */
const having = (segments: readonly Segment[], tag: string, ...qualifiers: readonly string[]) =>
  segments.filter((one) => one.tag === tag && (qualifiers.length === 0 || qualifiers.includes(textAt(one, 1))))

export const findHaving = (segments: readonly Segment[], tag: string, ...qualifiers: readonly string[]) =>
  having(segments, tag, ...qualifiers)[0]

const named = (tag: string, qualifiers: readonly string[]) =>
  qualifiers.length === 0 ? tag : qualifiers.map((one) => `${tag}+${one}`).join(', ')

/** A component of the first segment with one of the qualifiers. */
export const text = (tag: string, qualifiers: readonly string[], element: number, component = 1): Line<string> => ({
  at: `${named(tag, qualifiers)} (${element}${component === 1 ? '' : `.${component}`})`,
  read: (segments) => {
    const segment = findHaving(segments, tag, ...qualifiers)
    return segment && findPlaced(segment, element, component)?.value.trim()
  },
})

/** A reference by its qualifier, the first of those given that is there. */
export const reference = (...qualifiers: readonly string[]): Line<string> => ({
  at: named('RFF', qualifiers),
  read: (segments) =>
    qualifiers.map((one) => findHaving(segments, 'RFF', one)).flatMap((one) => (one && textAt(one, 1, 2)) || [])[0],
})

/** The code of a place. */
export const place = (...qualifiers: readonly string[]): Line<string> => ({
  at: named('LOC', qualifiers),
  read: (segments) => {
    const segment = findHaving(segments, 'LOC', ...qualifiers)
    return segment && placeOf(segment).code?.value
  },
})

/** A party by code, else by name. */
export const party = (...qualifiers: readonly string[]): Line<string> => ({
  at: named('NAD', qualifiers),
  read: (segments) => {
    const segment = findHaving(segments, 'NAD', ...qualifiers)
    if (!segment) return undefined
    return [textAt(segment, 2), textAt(segment, 4), textAt(segment, 3)].find((one) => one !== '')
  },
})

/** A day or an instant; formats that are not read are objected to at their place. */
export const moment = (...qualifiers: readonly string[]): Line<Moment> => ({
  at: named('DTM', qualifiers),
  objects: ['edifact-moment-format', 'edifact-not-a-moment'],
  read: (segments, reading) => {
    const found = findMoment(findHaving(segments, 'DTM', ...qualifiers), reading.legalTime)
    if (!found) return undefined
    if ('objections' in found) reading.objections.push(...found.objections)
    else return found.value
    return undefined
  },
})

/** The texts of a subject, one a line. */
export const freeText = (...subjects: readonly string[]): Line<string> => ({
  at: named('FTX', subjects),
  read: (segments) => {
    const texts = having(segments, 'FTX', ...subjects).flatMap(
      (one) => (findFreeText(one)?.value ?? textAt(one, 3)) || [],
    )
    return texts.length === 0 ? undefined : texts.join('\n')
  },
})

/** The number of a unit without spaces. */
export const unitNumber: Line<string> = {
  at: 'EQD (2)',
  read: (segments) => numberAt(segments),
}

const numberAt = (segments: readonly Segment[]): string | undefined => {
  const segment = findHaving(segments, 'EQD')
  return (segment && textAt(segment, 2).replace(/\s/g, '').toUpperCase()) || undefined
}

/** EQD 8169: 4 empty, 5 full. Other codes are objected to. */
export const fullness: Line<Fullness> = {
  at: 'EQD (6)',
  objects: ['terminal-fullness'],
  read: (segments, reading) => {
    const segment = findHaving(segments, 'EQD')
    const written = segment && findPlaced(segment, 6)
    if (!written) return undefined
    if (written.value === '4') return 'empty'
    if (written.value === '5') return 'full'
    return void object(reading, 'terminal-fullness', written.position, { value: written.value })
  },
}

/** Seals with the party who put them on. A placeholder `SI` or `SM` of senders without seals is kept as written. */
export const seals: Line<readonly Seal[]> = {
  at: 'SEL',
  read: (segments) => {
    const found = having(segments, 'SEL').flatMap((one): readonly Seal[] => {
      const number = textAt(one, 1)
      const by = textAt(one, 2)
      return number === '' ? [] : [{ number, ...(by !== '' && { party: by }) }]
    })
    return found.length === 0 ? undefined : found
  },
}

/** Damages (DAM) and what is written of them (FTX DAR). */
export const damages: Line<readonly DamageFound[]> = {
  at: 'DAM, COD, FTX+DAR',
  read: (segments) => {
    const coded = having(segments, 'DAM').map((one) => {
      const words = [textAt(one, 2, 4), textAt(one, 3, 4)].filter(Boolean).join(' ')
      return { kind: textAt(one, 2) || textAt(one, 1), ...(words !== '' && { words }) }
    })
    const told = having(segments, 'FTX', 'DAR').map((one) => {
      const words = findFreeText(one)?.value
      return { kind: textAt(one, 3), ...(words !== undefined && { words }) }
    })
    const found = [...coded, ...told].filter(({ kind, words }) => !(kind === 'OK' && words === undefined))
    return found.length === 0 ? undefined : found
  },
}

/** Each DGS with its technical name (FTX AAD). UN numbers of other than four digits and unknown shapes of class are objected to. */
export const dangerousGoods: Line<readonly DangerousGoods[]> = {
  at: 'DGS, FTX+AAD',
  objects: ['terminal-un-number', 'terminal-danger-class', 'terminal-temperature-unit', 'edifact-not-a-number'],
  read: (segments, reading) => {
    const found = dangerStretches(segments).flatMap((stretch) => {
      const [segment] = stretch
      return segment ? [dangerOf(segment, stretch, reading)] : []
    })
    return found.length === 0 ? undefined : found
  },
}

function dangerOf(segment: Segment, stretch: readonly Segment[], reading: Reading): DangerousGoods {
  const number = findPlaced(segment, 3)
  const danger = findPlaced(segment, 2)
  if (number && !/^\d{4}$/.test(number.value))
    object(reading, 'terminal-un-number', number.position, { value: number.value })
  if (danger && !/^[1-9](\.[1-6][A-S]?)?$/.test(danger.value))
    object(reading, 'terminal-danger-class', danger.position, { value: danger.value })
  const flashpoint = temperatureAt(segment, 4, 1, 2, reading)
  const name = findFreeText(findHaving(stretch, 'FTX', 'AAD'))
  return {
    ...(danger && { dangerClass: danger.value }),
    ...(number && { unNumber: number.value }),
    ...(flashpoint && { flashpoint }),
    ...(textAt(segment, 5) !== '' && { packingGroup: textAt(segment, 5) }),
    ...(textAt(segment, 6) !== '' && { emergencySchedule: textAt(segment, 6) }),
    ...(name && { technicalName: name.value }),
  }
}
