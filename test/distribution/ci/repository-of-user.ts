import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../../scripts/toolchain/run.ts'

export const right = 'common:\n  cluster: mgmt\n'
export const typo = `${right}glooMgmServer:\n  enabled: true\n`

/** Runs git with a name and settings of its own. */
export function git(cwd: string, ...args: string[]): Promise<string> {
  const settings = [
    'user.name=Test',
    'user.email=test@example.com',
    'commit.gpgsign=false',
    'init.defaultBranch=main',
  ]
  return runOrFail('git', [...settings.flatMap((one) => ['-c', one]), ...args], { cwd })
}

/** A repository of a user with these files in a commit. */
export async function repositoryOfUser(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await git(folder, 'init', '--quiet')
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await git(folder, 'add', '.')
  await git(folder, 'commit', '--quiet', '--message', 'Start')
}

/** A folder for the PATH, with the program under its name. */
export async function programOnPath(folder: string, program: string): Promise<string> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  const script = `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`
  await writeFile(join(bin, 'gloo-values'), script, { mode: 0o755 })
  return bin
}
