import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The exit status of a script that was called wrongly, as that of the program. */
const wrongUsage = 2

/** The options of a script. Where they are wrong, the script ends with a line that says so and how it is called. */
export function scriptOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
): ReturnType<typeof parseArgs<{ options: Options }>>['values'] {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const [what = ''] = (error as Error).message.split('. ')
    return refuseUsage(what, usage)
  }
}

export function refuseUsage(what: string, usage: string): never {
  process.stderr.write(`${what}; use ${usage}\n`)
  process.exit(wrongUsage)
}
