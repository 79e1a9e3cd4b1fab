import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Location } from './router.ts'

type House = ComponentType<{ location: Location }>

/** The house itself is fetched once somebody is in: the door stays light. */
export function SignedIn({ location }: { location: Location }) {
  const [House, setHouse] = useState<House>()
  useEffect(() => {
    import('./house.tsx').then(({ House: loaded }) => setHouse(() => loaded))
  }, [])
  return House ? <House location={location} /> : null
}
