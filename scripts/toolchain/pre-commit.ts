import { makePythonEnvironment } from './python-environment.ts'
import type { Tool } from './tool.ts'
import { preCommitVersion } from './versions.ts'

/** A Python that has pre-commit: `python -m pre_commit`. Scripts of its environment name a folder that is renamed. */
export const preCommit: Tool = {
  name: 'pre-commit',
  version: preCommitVersion,
  file: 'python/bin/python',
  cost: 'about 20 seconds',
  make: async (folder) => {
    await makePythonEnvironment(folder, [`pre-commit==${preCommitVersion}`])
  },
}
