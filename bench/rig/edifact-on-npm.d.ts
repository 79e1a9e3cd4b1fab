/** The part that is measured of a package without types of its own. */
declare module 'edifact' {
  class Parser {
    on(event: 'component' | 'opensegment', heard: (text: string) => void): void
    encoding(set: string): void
    write(text: string): void
    end(): void
  }
  const edifact: { readonly Parser: typeof Parser }
  export default edifact
}
