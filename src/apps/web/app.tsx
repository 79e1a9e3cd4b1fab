import { Toasts } from '#design/toast/toast.tsx'
import { WordsProvider } from '#design/words/words.tsx'
import { DoorHead } from './door-head.tsx'
import { FailedPage } from './pages/failed.tsx'
import { SignInPage } from './pages/sign-in.tsx'
import { findRoute } from './route-match.ts'
import { RoutedPage } from './routed-page.tsx'
import { useLocation } from './router.ts'
import { routes } from './routes.ts'
import { VisitProvider } from './session.tsx'
import { SignedIn } from './signed-in.tsx'
import { useVisitState } from './use-visit-state.ts'

/** The whole application: nothing until we know who is here and in which language, then the door, an open page, or the house. */
export function App() {
  const { visit, words, problem, reload } = useVisitState()
  const location = useLocation()
  if (!words) return null
  if (!visit)
    return (
      <WordsProvider words={words}>
        <main id="main" class="alone">
          {problem && <FailedPage problem={problem} onRetry={reload} />}
        </main>
      </WordsProvider>
    )

  const open = findRoute(routes, location.path)?.route.open
  return (
    <WordsProvider words={words}>
      <VisitProvider visit={visit}>
        <Toasts>
          {visit.session.user ? (
            <SignedIn key={visit.session.user.id} location={location} />
          ) : open ? (
            <>
              <DoorHead />
              <main id="main" class="alone">
                <RoutedPage location={location} />
              </main>
            </>
          ) : (
            <SignInPage />
          )}
        </Toasts>
      </VisitProvider>
    </WordsProvider>
  )
}
