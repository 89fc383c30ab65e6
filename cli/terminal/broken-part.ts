import { printable } from '../../validator/text/printable.ts'

/** The second is our own: scripts/program/parts.ts. */
const codes: readonly unknown[] = ['MODULE_NOT_FOUND', 'OTHER_BUILD']

/** What to say of a file that the program loads and that is not there, or is of another build. */
export function brokenPartText(error: unknown): string | undefined {
  if (!(error instanceof Error) || !codes.includes((error as NodeJS.ErrnoException).code)) return undefined
  const [what = ''] = error.message.split('\n')
  return `gloo-values: a part of this program cannot be loaded: ${printable(what)}
install gloo-values again; the files of its folder dist belong together
`
}
