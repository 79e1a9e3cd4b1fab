import { positionOf, textAt } from '../syntax/segment.ts'
import { type Line, object } from './lines.ts'

/** LOC 147: six digits where the bay has two, seven where it has three. Anything else is objected to; zero alone means none. */
export const cellLine: Line<string> = {
  at: 'LOC+147',
  objects: ['terminal-cell-malformed'],
  read: (segments, reading) => {
    const segment = segments.find((one) => one.tag === 'LOC' && textAt(one, 1) === '147')
    const written = segment ? textAt(segment, 2) : ''
    if (!segment || /^0*$/.test(written)) return undefined
    if (/^\d{6,7}$/.test(written)) return written.padStart(7, '0')
    return void object(reading, 'terminal-cell-malformed', positionOf(segment, 2, 1), { value: written.slice(0, 40) })
  },
}
