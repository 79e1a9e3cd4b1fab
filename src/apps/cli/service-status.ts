/** A row of the catalogue `docs/services.csv`, as far as it matters here. */
export interface CatalogueRow {
  readonly id: string
  readonly domain: string
  readonly service: string
}

/** A story that was just played, with the services it shows. */
export interface PlayedStory {
  readonly says: string
  readonly file: string
  readonly services: readonly string[]
  readonly passed: boolean
}

export interface ServiceStatus extends CatalogueRow {
  readonly status: 'works' | 'open'
  readonly stories: readonly Omit<PlayedStory, 'services'>[]
}

/**
 * For each service of the catalogue, whether it works: at least one story names it, and every story that names it has
 * passed. Throws when a story names a service that the catalogue does not have: it would count for nothing.
 */
export function statusOfServices(catalogue: readonly CatalogueRow[], played: readonly PlayedStory[]): ServiceStatus[] {
  const known = new Set(catalogue.map(({ id }) => id))
  for (const { says, file, services } of played)
    for (const id of services)
      if (!known.has(id)) throw new Error(`${file}: "${says}" names ${id}, which is not in the catalogue`)

  return catalogue.map(({ id, domain, service }) => {
    const stories = played
      .filter(({ services }) => services.includes(id))
      .map(({ says, file, passed }) => ({ says, file, passed }))
    const works = stories.length > 0 && stories.every(({ passed }) => passed)
    return { id, domain, service, status: works ? 'works' : 'open', stories }
  })
}

/** The services as a table for a terminal, one domain after the other, each with how many of it work. */
export function tableOfServices(services: readonly ServiceStatus[]): string {
  const domains = [...new Set(services.map(({ domain }) => domain))]
  const count = (of: readonly ServiceStatus[]) =>
    `${of.filter(({ status }) => status === 'works').length} of ${of.length}`
  const groups = domains.map((domain) => {
    const own = services.filter((one) => one.domain === domain)
    return `${domain}: ${count(own)}\n${own.map(lineOf).join('')}`
  })
  return `${groups.join('\n')}\n${count(services)} services work\n`
}

function lineOf({ id, status, service, stories }: ServiceStatus): string {
  const failed = stories.filter(({ passed }) => !passed)
  const told = stories.length === 0 ? '' : ` (${stories.length - failed.length} of ${stories.length} stories as told)`
  return `  ${id.padEnd(7)} ${status.padEnd(6)} ${service}${told}\n${failed.map(({ says }) => `          not so: ${says}\n`).join('')}`
}
