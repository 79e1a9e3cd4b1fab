/**
 * Decimal degrees of a position written as UN/LOCODE does, degrees and minutes with their hemisphere: `5155N 00430E`.
 * North and east are positive, four decimals. `undefined` for anything else, or what lies beyond the poles or the date line.
 */
export function readDegrees(text: string): { latitude: number; longitude: number } | undefined {
  const parts = /^(\d{2})([0-5]\d)([NS]) (\d{3})([0-5]\d)([EW])$/.exec(text)
  if (!parts) return undefined
  const [, north = '', northMinutes = '', ns, east = '', eastMinutes = '', ew] = parts
  const at = {
    latitude: degrees(north, northMinutes, ns === 'S'),
    longitude: degrees(east, eastMinutes, ew === 'W'),
  }
  return Math.abs(at.latitude) <= 90 && Math.abs(at.longitude) <= 180 ? at : undefined
}

function degrees(whole: string, minutes: string, isNegative: boolean): number {
  const value = Math.round((Number(whole) + Number(minutes) / 60) * 10_000) / 10_000
  return isNegative && value !== 0 ? -value : value
}
