const place = 'guichet.shortcuts'

/** Single keys that act (WCAG 2.2, 2.1.4: they can be turned off). */
export const shortcutsWanted = (): boolean => localStorage.getItem(place) !== 'off'
export const wantShortcuts = (wanted: boolean): void => localStorage.setItem(place, wanted ? 'on' : 'off')

/** Is the person typing, so that a key is a letter and nothing else? */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
