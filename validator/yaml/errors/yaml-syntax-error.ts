import { YamlError } from './yaml-error.ts'

/** The text is not YAML, whatever its words mean. */
export class YamlSyntaxError extends YamlError {
  /** Where it shows, which may be far after what is wrong. */
  readonly foundAt: number

  constructor(message: string, start: number, end: number, help: string, foundAt = start) {
    super(message, start, end, help)
    this.foundAt = foundAt
  }
}
