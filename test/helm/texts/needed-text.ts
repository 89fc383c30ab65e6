import type { SchemaNode } from '../../verdicts/samples.ts'

/** A text that a required field takes. */
export function neededText({ pattern = '' }: SchemaNode): string | undefined {
  return ['needed', '10.0.0.1'].find((text) => new RegExp(pattern, 'u').test(text))
}
