import { useSamples } from '#design/samples.ts'
import { Count, State } from './state.tsx'

export function StateExamples() {
  const say = useSamples()
  return (
    <div class="examples-row">
      <State meaning="moving">{say('atBank')}</State>
      <State meaning="waiting">{say('yourTurn')}</State>
      <State meaning="refused">{say('refused')}</State>
      <State meaning="done">{say('cleared')}</State>
      <State meaning="neutral">{say('draft')}</State>
      <Count value={7} label={say('yourTurn')} />
    </div>
  )
}
