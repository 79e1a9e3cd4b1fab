import { useEffect, useState } from 'preact/hooks'
import type { Page } from './page.ts'
import { FailedPage } from './pages/failed.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { noAnswer } from './problem.ts'
import { findRoute, type Params } from './route-match.ts'
import { type Location, whenHeadingStands } from './router.ts'
import { routes } from './routes.ts'

interface Shown {
  readonly path: string
  readonly params: Params
  readonly page: Page | 'not-found' | 'failed'
}

/**
 * The page of a location. The page before stays until the new one is here; then the heading takes the focus and names the
 * window, so that everybody notices that they are somewhere else.
 */
export function RoutedPage({ location }: { location: Location }) {
  const [shown, setShown] = useState<Shown>()
  const [tries, setTries] = useState(0)

  useEffect(() => {
    const found = findRoute(routes, location.path)
    if (!found) {
      setShown({ path: location.path, params: {}, page: 'not-found' })
      return
    }
    let left = false
    const show = (page: Shown['page']) => {
      if (!left) setShown({ path: location.path, params: found.params, page })
    }
    found.route.page().then(show, () => show('failed'))
    return () => {
      left = true
    }
  }, [location.path, tries])

  useHeading(shown?.path)

  if (!shown) return null
  if (shown.page === 'not-found') return <NotFoundPage />
  if (shown.page === 'failed') return <FailedPage problem={noAnswer} onRetry={() => setTries(tries + 1)} />
  const { page: Current, params, path } = shown
  return <Current key={path} params={params} query={location.query} />
}

function useHeading(path: string | undefined) {
  const [first, setFirst] = useState<string>()
  useEffect(() => {
    const main = document.getElementById('main')
    if (path === undefined || !main) return
    if (first === undefined) setFirst(path)
    return whenHeadingStands(main, (heading) => {
      document.title = `${heading.textContent} – Guichet`
      if (first !== undefined) heading.focus({ preventScroll: true })
    })
  }, [path])
}
