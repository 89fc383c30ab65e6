import { parseArgs } from 'node:util'
import type { Chart } from '../schema/model/chart.ts'
import { planFiles } from './plan.ts'
import { compareFiles, writeFiles } from './write.ts'

const help = `Usage: gloo-values generate [--check]

Writes everything generated from the model: charts, schemas, types and reference pages.

Options:
  --check   write nothing; print a diff, list files that are no longer generated, exit 1 if there are any
  --help    show this text
`

/** Runs the generator on a checkout. Returns the exit status: 0 done or up to date, 1 out of date, 2 wrong usage. */
export async function runGenerator(
  charts: readonly Chart[],
  toolVersion: string,
  args: readonly string[],
  root: string,
  print: (text: string) => void,
): Promise<0 | 1 | 2> {
  const options = readOptions(args)
  if (options === undefined || options.help) {
    print(help)
    return options === undefined ? 2 : 0
  }
  const files = await planFiles(charts, toolVersion)
  if (options.check) {
    const { diffs, orphans } = await compareFiles(root, files)
    for (const diff of diffs) print(diff)
    for (const orphan of orphans)
      print(`stale file: ${orphan} (no longer generated; "generate" removes it)\n`)
    const count = diffs.length + orphans.length
    print(
      count === 0
        ? `${files.length} generated files are up to date\n`
        : `${count} ${count === 1 ? 'file differs' : 'files differ'}: run "npm run generate"\n`,
    )
    return count === 0 ? 0 : 1
  }
  const { written, removed } = writeFiles(root, files)
  for (const path of written) print(`wrote ${path}\n`)
  for (const path of removed) print(`removed ${path}\n`)
  print(`${files.length} generated files, ${written.length} written, ${removed.length} removed\n`)
  return 0
}

function readOptions(args: readonly string[]): { check: boolean; help: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    })
    return values
  } catch {
    return undefined
  }
}
