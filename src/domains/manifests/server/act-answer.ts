import Type from 'typebox'
import type { Answer, Change } from '#kernel/carry-out.ts'
import type { Manifest } from '../manifest.ts'

export const ManifestParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** What an act gives back: where the manifest stands now. */
export const ActDone = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  status: Type.String(),
  number: Type.Optional(Type.String()),
  facts: Type.Array(Type.String()),
  at: Type.String(),
})

/** The answer to a change of one manifest, ready to be kept under the sender's key. */
export const actAnswer =
  (status: number) =>
  ([change]: readonly Change[]): Answer => {
    const manifest = change?.state as Manifest | undefined
    return {
      status,
      body: JSON.stringify({
        id: change?.id,
        version: (change?.from ?? 0) + (change?.facts.length ?? 0),
        status: manifest?.status,
        ...(manifest?.number !== undefined && { number: manifest.number }),
        facts: change?.facts.map(({ type }) => type) ?? [],
        at: change?.facts.at(-1)?.at,
      }),
    }
  }
