/** The variables that are declared where an action is. */
export class Variables {
  private readonly names: string[] = []
  private readonly counts = new Map<string, number>()

  /** How many there are, for {@link release}. */
  get size(): number {
    return this.names.length
  }

  declare(name: string): void {
    this.names.push(name)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  has(name: string): boolean {
    return name === '$' || (this.counts.get(name) ?? 0) > 0
  }

  /** Forgets those that were declared since there were so many. */
  release(size: number): void {
    for (const name of this.names.splice(size)) this.counts.set(name, this.counts.get(name)! - 1)
  }
}
