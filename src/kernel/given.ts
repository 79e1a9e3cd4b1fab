import { type Decision, type Objections, objects } from './decision.ts'
import { evolveAll, type Life } from './life.ts'

/**
 * Rules as sentences: `given(life, state).when(rule).thenFacts(…)` or `.thenObjects(…)`. Used by tests only, but pure, so it lives here.
 * `state` is a record, or `undefined` for a record that does not exist yet.
 */
export function given<State, Fact>(life: Life<State, Fact>, state: State) {
  return {
    when<Reason extends string>(rule: (state: State) => Decision<Fact, Reason>) {
      const decision = rule(state)
      return {
        /** The facts, as a subset of what was decided, in order. */
        thenFacts(...expected: readonly Partial<Fact>[]) {
          const facts = agreed(decision)
          if (facts.length !== expected.length) throw new Error(`expected ${expected.length} facts, got ${show(facts)}`)
          expected.forEach((wanted, i) => {
            for (const [key, value] of Object.entries(wanted))
              if (JSON.stringify(facts[i]?.[key as keyof Fact]) !== JSON.stringify(value))
                throw new Error(`fact ${i}: expected ${key} = ${show(value)}, got ${show(facts[i])}`)
          })
        },
        /** The objection reasons, in any order. */
        thenObjects(...reasons: readonly Reason[]) {
          if (!objects(decision))
            throw new Error(`expected objections ${show(reasons)}, but it was decided: ${show(decision)}`)
          const got = decision.objections.map((one) => one.reason)
          if (show([...got].sort()) !== show([...reasons].sort()))
            throw new Error(`expected objections ${show(reasons)}, got ${show(decision.objections)}`)
        },
        /** The record after the decided facts. */
        state: (): State => evolveAll(life, state as State | undefined, agreed(decision)) as State,
      }
    },
  }
}

function agreed<Fact>(decision: Decision<Fact> | Objections): readonly Fact[] {
  if (objects(decision)) throw new Error(`objected: ${show(decision.objections)}`)
  return decision
}

const show = (value: unknown) => JSON.stringify(value)
