import { useState } from 'preact/hooks'
import { useSamples } from '#design/samples.ts'
import { Skeleton } from '#design/skeleton/skeleton.tsx'
import { SearchBox } from './search-box.tsx'

export function SearchBoxExamples() {
  const say = useSamples()
  const [text, setText] = useState('')
  return (
    <>
      <SearchBox
        id="example-search"
        label={say('search')}
        value={text}
        onChange={setText}
        onSubmit={() => {}}
        shortcut="/"
      />
      <Skeleton lines={3} />
    </>
  )
}
