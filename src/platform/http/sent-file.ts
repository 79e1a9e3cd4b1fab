import { ProblemError } from './problem.ts'
import type { Incoming } from './route.ts'

/** Largest file taken where a route says nothing else, in bytes. */
export const largestFile = 20 * 1_048_576

/** The one file of a multipart request, whole; objects with 'file-missing', 'file-empty' or 'body-too-large'. */
export async function sentFile(raw: Incoming['raw'], largest = largestFile): Promise<{ name: string; bytes: Buffer }> {
  if (!raw.isMultipart()) throw new ProblemError(415, 'unsupported-media-type')
  const part = await raw.file({ limits: { fileSize: largest, files: 1 } })
  if (!part) throw new ProblemError(422, 'file-missing', undefined, '/file')
  const bytes = await part.toBuffer()
  if (bytes.length === 0) throw new ProblemError(422, 'file-empty', undefined, '/file')
  return { name: part.filename, bytes }
}
