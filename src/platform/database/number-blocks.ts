import { type Database, query } from './database.ts'

/**
 * Running numbers without a queue: each process takes a block of numbers at a time and hands them out from memory.
 * Numbers are unique for ever; a block left half used leaves a gap, never a double.
 */
export function numberBlocks(database: Database, size = 50): (name: string) => Promise<number> {
  const blocks = new Map<string, { next: number; end: number }>()
  const fetching = new Map<string, Promise<void>>()

  async function fetchBlock(name: string): Promise<void> {
    const [row] = await query(
      database,
      `insert into number_block as b (name, next) values ($1, $2::bigint + 1)
       on conflict (name) do update set next = b.next + $2::bigint returning next`,
      [name, size],
    )
    const end = Number(row?.next)
    blocks.set(name, { next: end - size, end })
  }

  return async function next(name) {
    for (;;) {
      const block = blocks.get(name)
      if (block && block.next < block.end) {
        block.next += 1
        return block.next - 1
      }
      const running = fetching.get(name) ?? fetchBlock(name).finally(() => fetching.delete(name))
      fetching.set(name, running)
      await running
    }
  }
}
