import { useEffect, useRef, useState } from 'preact/hooks'
import { api } from '#apps/web/api.ts'
import { hear, heard, textOf } from '#apps/web/genuine-text.ts'
import { hasProblem } from '#apps/web/problem.ts'
import {
  type ExitSlip,
  listPurpose,
  type RevokedList,
  readRevokedList,
  readSlip,
  type SlipVerdict,
  slipPurpose,
  slipVerdict,
} from '../exit-slip.ts'

type Keys = Parameters<typeof textOf>[2]

/** How often a gate with network asks for the list; five minutes is the oldest that counts. */
const everyMs = 60_000

export interface Checked {
  readonly verdict: SlipVerdict
  readonly slip?: ExitSlip
}

/** Keys and list, asked for while there is network and kept on the device for the time without; and the check with them. */
export function useGateList(terminal: string) {
  const [list, setList] = useState<RevokedList>()
  const keys = useRef<Keys>(heard<Keys>('keys') ?? [])

  useEffect(() => {
    const name = `revoked.${terminal}`
    const read = (word: string) => readRevokedList(textOf(word, listPurpose, keys.current) ?? '')
    const ask = async () => {
      const published = await api.get<{ keys: Keys }>('/api/log/keys')
      if (!hasProblem(published)) {
        keys.current = published.value.keys.map(({ id, pem }) => ({ id, pem }))
        hear('keys', keys.current)
      }
      const answer = await api.get<{ list: string }>(`/api/gate/${terminal}/revoked`)
      if (hasProblem(answer)) return
      hear(name, answer.value.list)
      setList(read(answer.value.list))
    }
    setList(read(heard<string>(name) ?? ''))
    void ask()
    const timer = setInterval(ask, everyMs)
    return () => clearInterval(timer)
  }, [terminal])

  const check = (word: string): Checked => {
    const slip = readSlip(textOf(word, slipPurpose, keys.current) ?? '')
    const verdict = slipVerdict(slip, list, { now: new Date().toISOString(), terminal })
    return { verdict, ...(slip && { slip }) }
  }
  return { list, check }
}
