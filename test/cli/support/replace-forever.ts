import { replaceFile } from '../../../cli/writing/replace-file.ts'

/** Replaces the file named on the command line by one of two texts and back, until someone ends the process. */
const [path = '', one = '', other = ''] = process.argv.slice(2)
const texts = [one.repeat(20_000), other.repeat(20_000)] as const
process.stdout.write('ready\n')
for (let turn = 0; ; turn++) {
  await replaceFile({ path, before: texts[turn % 2]!, after: texts[(turn + 1) % 2]! })
}
