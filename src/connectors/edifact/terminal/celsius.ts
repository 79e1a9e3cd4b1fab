import { decimal, toText } from '#kernel/decimals.ts'
import type { Temperature } from './words.ts'

/** A temperature in °C, to the tenth: what was written in Fahrenheit is turned. */
export const inCelsius = ({ degrees, unit }: Temperature): string =>
  unit === 'CEL' ? degrees : toText(decimal(decimal(degrees).minus(32).times(5).dividedBy(9).toFixed(1)))
