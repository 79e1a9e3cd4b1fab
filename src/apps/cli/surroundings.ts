import type { ServerSettings } from '../server/settings.ts'

/** What a command finds around it: the settings of the platform it works on, and where its words go. */
export interface Surroundings {
  readonly settings: ServerSettings
  /** Takes text with its line feeds. */
  readonly out: (text: string) => void
}

/** A command on a platform: takes the words after its name, gives the exit code. Throws with a sentence for the person. */
export type PlatformCommand = (argv: readonly string[], around: Surroundings) => Promise<number>
