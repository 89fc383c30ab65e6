import { printable } from '../../validator/text/printable.ts'

/** The second is our own: scripts/program/parts.ts. */
const codes: readonly unknown[] = ['MODULE_NOT_FOUND', 'OTHER_BUILD']

/** The message for a file of the program that is missing or of another build. */
export function brokenPartText(error: unknown): string | undefined {
  if (!(error instanceof Error) || !codes.includes((error as NodeJS.ErrnoException).code)) return undefined
  const [what = ''] = error.message.split('\n')
  return `gloo-values: a file of gloo-values cannot be loaded: ${printable(what)}
install gloo-values again; all files in its folder dist must be of one build
`
}
