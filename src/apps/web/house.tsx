import { useEffect } from 'preact/hooks'
import { listen } from './live.ts'
import { RoutedPage } from './routed-page.tsx'
import type { Location } from './router.ts'
import { Shell } from './shell.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** Every page of somebody who is signed in, with the shell around it. */
export function House({ location }: { location: Location }) {
  useEffect(listen, [])
  return (
    <>
      <Shell>
        <RoutedPage location={location} />
      </Shell>
      <SignInAgain />
    </>
  )
}
