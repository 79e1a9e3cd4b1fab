import fs from 'node:fs'

/**
 * One process per folder: two would silently lose each other's writes. The lock file holds the process id; a lock left
 * by a process that is gone is taken over. Throws when the holder is alive. Gives the function that unlocks.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(fs.readFileSync(file, 'utf8'))
      if (holder !== process.pid && isAlive(holder))
        throw new Error(`${folder} is in use by process ${holder}: only one process may open an embedded database`)
      fs.rmSync(file, { force: true })
    }
  }
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
