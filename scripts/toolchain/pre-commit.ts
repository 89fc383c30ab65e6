import { join } from 'node:path'
import { runOrFail } from './run.ts'
import type { Tool } from './tool.ts'
import { preCommitVersion } from './versions.ts'

/** A Python that has pre-commit: `python -m pre_commit`. Scripts of its environment name a folder that is renamed. */
export const preCommit: Tool = {
  name: 'pre-commit',
  version: preCommitVersion,
  file: 'python/bin/python',
  cost: 'about 20 seconds',
  make: async (folder) => {
    const environment = join(folder, 'python')
    await runOrFail('python3', ['-m', 'venv', environment])
    const options = ['--quiet', '--disable-pip-version-check', '--only-binary=:all:']
    const python = join(environment, 'bin/python')
    await runOrFail(python, ['-m', 'pip', 'install', ...options, `pre-commit==${preCommitVersion}`])
  },
}
