/** A text that is not there, or cannot be read, is told to whoever looks after the page. */
export const reportText = (key: string, cause?: unknown): void => console.error('no text for', key, cause ?? '')
