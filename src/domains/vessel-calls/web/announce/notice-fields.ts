import type { Words } from '#design/words/words.tsx'
import { callPurposes, type Notice } from '../../call.ts'
import type { Asked } from '../fields/asked.ts'

/** The fields of a notice of arrival, filled in with what it said before. */
export function noticeFields(t: Words['t'], notice?: Notice): readonly Asked[] {
  const field = (name: keyof Notice, kind: Asked['kind'], more: Partial<Asked> = {}): Asked => {
    const before = notice?.[name]
    const first = Array.isArray(before) ? before.join(',') : before === true ? 'yes' : before === false ? '' : before
    return {
      name: `/notice/${name}`,
      kind,
      label: t(`calls.field.${name}`),
      ...(first !== undefined && { first: String(first) }),
      ...more,
    }
  }
  const options = callPurposes.map((value) => ({ value, label: t(`calls.purpose.${value}`) }))
  return [
    field('voyageIn', 'code'),
    field('voyageOut', 'code', { optional: true }),
    field('lastPort', 'code'),
    field('nextPort', 'code', { optional: true }),
    field('purposes', 'many', { options }),
    field('cargo', 'words', { optional: true }),
    field('crew', 'whole'),
    field('passengers', 'whole'),
    field('draughtM', 'code'),
    field('master', 'text', { optional: true }),
    field('dangerous', 'yes'),
    field('special', 'yes'),
  ]
}
