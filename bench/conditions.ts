import { spawnSync } from 'node:child_process'
import os from 'node:os'
import { productFolder } from '#apps/product-folder.ts'
import type { BenchDatabase } from './rig/bench-database.ts'

/** What a figure depends on and must be read with. */
export interface Conditions {
  readonly commit: string
  readonly cores: number
  /** Processes that wanted a core during the last minute; above `cores`, the machine was busy with other things too. */
  readonly load: number
  readonly node: string
  readonly database: string
}

export async function conditionsOf(database?: BenchDatabase): Promise<Conditions> {
  return {
    commit: git('rev-parse', '--short', 'HEAD') || 'unknown',
    cores: os.availableParallelism(),
    load: Number((os.loadavg()[0] ?? 0).toFixed(2)),
    node: process.version,
    database: (await database?.settings()) ?? 'none',
  }
}

const git = (...words: string[]): string =>
  spawnSync('git', words, { cwd: productFolder, encoding: 'utf8' }).stdout?.trim() ?? ''
