import { runOrFail } from '../toolchain/run.ts'

/** How many are named. */
const most = 10

/** What a checkout has beside its commit, in words; empty where it has nothing. */
export async function uncommittedErrors(root: string): Promise<string[]> {
  const listed = await runOrFail('git', ['status', '--porcelain', '--no-renames', '-z'], { cwd: root })
  const names = listed.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]))
  const errors = names.slice(0, most).map((name) => `${name}: is not committed; commit or remove it`)
  return names.length <= most ? errors : [...errors, `${names.length - most} more files are not committed`]
}
