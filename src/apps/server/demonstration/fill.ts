import type { Platform } from '../platform.ts'
import { type IdFor, loadDemonstration } from './load.ts'
import { loadDemonstrationCalls } from './load-calls.ts'
import { loadDemonstrationManifests } from './load-manifests.ts'
import { loadDemonstrationTitles } from './load-titles.ts'
import { loadDemonstrationTransits } from './load-transits.ts'

/** Fills an empty platform with the whole demonstration of its country; does nothing where people are there already. */
export async function fillDemonstration(platform: Platform, idFor?: IdFor): Promise<void> {
  if (!(await loadDemonstration(platform, idFor))) return
  await loadDemonstrationTitles(platform)
  await loadDemonstrationCalls(platform)
  await loadDemonstrationManifests(platform)
  await loadDemonstrationTransits(platform)
}
