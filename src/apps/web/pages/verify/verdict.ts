/** Of the server's answer for a paper, what the verdict hangs on. */
export interface PaperAnswer {
  readonly unchanged: boolean
  readonly force: 'not-yet' | 'in-force' | 'ended'
  readonly outdated: boolean
}

export type Verdict = 'altered' | 'ended' | 'not-yet' | 'outdated' | 'good'

/** The one thing to say of a paper first: the worst that is true of it. */
export function verdictOn({ unchanged, force, outdated }: PaperAnswer): {
  readonly kind: 'success' | 'warning' | 'error'
  readonly text: Verdict
} {
  if (!unchanged) return { kind: 'error', text: 'altered' }
  if (force !== 'in-force') return { kind: 'warning', text: force }
  return outdated ? { kind: 'warning', text: 'outdated' } : { kind: 'success', text: 'good' }
}
