import { useEffect, useState } from 'preact/hooks'

/** Where the reader is. */
export interface Location {
  readonly path: string
  readonly query: URLSearchParams
}

const moved = 'guichet:moved'

/** Goes to a path of this application. With `replace`, the back button skips the page that is left. */
export function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const samePage = new URL(to, location.href).pathname === location.pathname
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  if (!samePage) scrollTo(0, 0)
  dispatchEvent(new Event(moved))
}

const here = (): Location => ({ path: location.pathname, query: new URLSearchParams(location.search) })

/** The current path and query; draws again when they change. */
export function useLocation(): Location {
  const [current, setCurrent] = useState(here)
  useEffect(() => {
    const update = () => setCurrent(here())
    addEventListener('popstate', update)
    addEventListener(moved, update)
    return () => {
      removeEventListener('popstate', update)
      removeEventListener(moved, update)
    }
  }, [])
  return current
}

/** Lets plain links to our own pages change the page without loading it again. Everything else is left to the browser. */
export function followLinks(): void {
  addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.origin !== location.origin || link.hasAttribute('download') || link.target !== '') return
    if (link.pathname.startsWith('/api/') || (link.hash !== '' && link.pathname === location.pathname)) return
    event.preventDefault()
    navigate(link.pathname + link.search + link.hash)
  })
}

/**
 * Calls `found` with the page's heading as soon as it stands in `main`, which may be after its data came.
 * Gives a function that stops waiting.
 */
export function whenHeadingStands(main: Element, found: (heading: HTMLElement) => void): () => void {
  const look = () => {
    const heading = main.querySelector<HTMLElement>('h1')
    if (heading) {
      observer.disconnect()
      found(heading)
    }
    return heading !== null
  }
  const observer = new MutationObserver(look)
  if (!look()) observer.observe(main, { childList: true, subtree: true })
  return () => observer.disconnect()
}
