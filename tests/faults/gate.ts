/** Where senders wait while the system is down. */
export class Gate {
  private opening: Promise<void>
  private letThrough: () => void = () => undefined

  constructor() {
    this.opening = this.closed()
  }

  /** Resolves once the gate is open. */
  passed(): Promise<void> {
    return this.opening
  }

  open(): void {
    this.letThrough()
  }

  close(): void {
    this.opening = this.closed()
  }

  private closed(): Promise<void> {
    return new Promise((resolve) => {
      this.letThrough = resolve
    })
  }
}
