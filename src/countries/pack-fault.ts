/** Something wrong in a pack: in which file, where in it (a JSON pointer, '' for the whole), and why. For whoever writes packs. */
export interface PackFault {
  readonly file: string
  readonly path: string
  readonly reason: string
}

/** A pack that cannot be used. The message lists every fault, one a line. */
export class InvalidPack extends Error {
  override readonly name = 'InvalidPack'
  readonly faults: readonly PackFault[]

  constructor(folder: string, faults: readonly PackFault[]) {
    super([`${folder}:`, ...faults.map(({ file, path, reason }) => `${file} ${path || '/'}: ${reason}`)].join('\n  '))
    this.faults = faults
  }
}
