/** The `dir` of a control in which people write: as the page while it is empty, then as its first letters say. */
export const directionOfTyped = (value: string): 'auto' | undefined => (value === '' ? undefined : 'auto')
