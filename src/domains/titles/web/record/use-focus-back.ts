import { useEffect, useRef } from 'preact/hooks'

/**
 * Gives the focus back to what `find` names once an open dialog has gone: while it stands, everything behind it is out of
 * reach. Not when the page has something to say meanwhile and took the focus itself.
 */
export function useFocusBack(isOpen: boolean, find: () => Element | null | undefined): void {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      const place = find()
      if (place instanceof HTMLElement) place.focus()
    }
    wasOpen.current = isOpen
  }, [isOpen])
}
