import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Instant } from '#kernel/elements.ts'

/** Sets papers with Typst, in this process. Latin is set in the face that Typst brings along, Arabic in Noto Naskh. */
export interface Typesetter {
  /**
   * The PDF/A-2b of a template (a Typst file) filled with data. The template finds the data as JSON in `sys.inputs.data`;
   * it is never written into the source, so nothing in it can be taken for markup or code. Throws where the template
   * does not compile.
   */
  pdf(template: string, data: unknown, at: Instant): Promise<Buffer>
}

/** How many documents an unused result is remembered for: without forgetting, memory grows with every document. */
const rememberedDocuments = 10

export function typesetter(): Typesetter {
  let opened: Promise<NodeCompiler> | undefined
  const sources = new Map<string, string>()

  const compiler = () => {
    opened ??= openCompiler()
    return opened
  }
  const sourceOf = (template: string): string => {
    const source = sources.get(template) ?? readFileSync(template, 'utf8')
    sources.set(template, source)
    return source
  }
  return {
    async pdf(template, data, at) {
      const typst = await compiler()
      const source = { mainFileContent: sourceOf(template), inputs: { data: JSON.stringify(data) } }
      try {
        return typst.pdf(source, { pdfStandard: 'a-2b', creationTimestamp: Math.floor(Date.parse(at) / 1000) })
      } catch (error) {
        throw new Error(`${template} was not set: ${told(error)}`)
      } finally {
        typst.evictCache(rememberedDocuments)
      }
    },
  }
}

/** Loaded at the first paper only: most processes never set one. */
async function openCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const naskh = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-naskh-arabic/package.json'))
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [naskh] }] })
}

const told = (error: unknown): string =>
  error instanceof Error
    ? error.message
    : JSON.stringify((error as { readonly shortDiagnostics?: unknown }).shortDiagnostics ?? String(error))
