/** A measure of a container: exactly so many millimetres, more than that, or at most that. */
export interface Measure {
  readonly mm: number
  readonly is: 'exact' | 'more' | 'at-most'
}

const exactly = (mm: number): Measure => ({ mm, is: 'exact' })

/** First character of a size code, ISO 6346 annex D table D.1. */
export const lengths: Readonly<Record<string, Measure>> = {
  1: exactly(2991),
  2: exactly(6068),
  3: exactly(9125),
  4: exactly(12192),
  A: exactly(7150),
  B: exactly(7315),
  C: exactly(7430),
  D: exactly(7450),
  E: exactly(7820),
  F: exactly(8100),
  G: exactly(12500),
  H: exactly(13106),
  K: exactly(13600),
  L: exactly(13716),
  M: exactly(14630),
  N: exactly(14935),
  P: exactly(16154),
}

const standardWidth = exactly(2438)
const palletWide: Measure = { mm: 2500, is: 'at-most' }
const wider: Measure = { mm: 2500, is: 'more' }
const aboveHighCube: Measure = { mm: 2896, is: 'more' }

/** Second character: height with width, ISO 6346 annex D table D.2. */
export const heights: Readonly<Record<string, { readonly height: Measure; readonly width: Measure }>> = {
  0: { height: exactly(2438), width: standardWidth },
  2: { height: exactly(2591), width: standardWidth },
  4: { height: exactly(2743), width: standardWidth },
  5: { height: exactly(2896), width: standardWidth },
  6: { height: aboveHighCube, width: standardWidth },
  8: { height: exactly(1295), width: standardWidth },
  9: { height: { mm: 1219, is: 'at-most' }, width: standardWidth },
  C: { height: exactly(2591), width: palletWide },
  D: { height: exactly(2743), width: palletWide },
  E: { height: exactly(2896), width: palletWide },
  F: { height: aboveHighCube, width: palletWide },
  L: { height: exactly(2591), width: wider },
  M: { height: exactly(2743), width: wider },
  N: { height: exactly(2896), width: wider },
  P: { height: aboveHighCube, width: wider },
}

/**
 * Second digit of the size code of ISO 6346:1984 (its annex F), every other one with a gooseneck tunnel; 6 and 7 are half
 * heights the code does not measure. All are of the standard width.
 */
export const oldHeights: Readonly<Record<string, Measure | undefined>> = {
  0: exactly(2438),
  1: exactly(2438),
  2: exactly(2591),
  3: exactly(2591),
  4: { mm: 2591, is: 'more' },
  5: { mm: 2591, is: 'more' },
  8: exactly(1295),
  9: { mm: 1219, is: 'at-most' },
}

/** First digit of the same old code; lines wrote 9 for forty-five feet. */
export const oldLengths: Readonly<Record<string, Measure>> = {
  1: exactly(2991),
  2: exactly(6068),
  3: exactly(9125),
  4: exactly(12192),
  9: exactly(13716),
}
