import { useMemo } from 'preact/hooks'
import { useSamples } from '#design/samples.ts'
import type { SearchCodes } from './code-option.ts'

/** A search in three goods, in the language of the page, for the examples. */
export function useSampleSearch(): SearchCodes {
  const say = useSamples()
  const detail = say('livePlants')
  return useMemo(() => {
    const options = [
      { code: '060210', label: say('plants'), detail },
      { code: '060220', label: say('trees'), detail },
      { code: '060240', label: say('roses'), detail },
    ]
    return async (query) =>
      options.filter(({ code, label }) => code.startsWith(query) || label.toLowerCase().includes(query.toLowerCase()))
  }, [detail])
}
