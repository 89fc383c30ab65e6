import { printable } from '../validator/formats/printable.ts'

/** What to say of a file that the program loads and that is not there. */
export function missingPartText(error: unknown): string | undefined {
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND')
    return undefined
  const [what = ''] = error.message.split('\n')
  return `gloo-values: a part of this program cannot be loaded: ${printable(what)}
install gloo-values again; the files of its folder dist belong together
`
}
