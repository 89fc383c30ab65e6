import { join } from 'node:path'
import { runOrFail } from './run.ts'

/** Makes an environment of Python with some packages in `python`. */
export async function makePythonEnvironment(folder: string, requirements: string[]): Promise<void> {
  const environment = join(folder, 'python')
  await runOrFail('python3', ['-m', 'venv', environment])
  const options = ['--quiet', '--disable-pip-version-check', '--only-binary=:all:']
  const python = join(environment, 'bin/python')
  await runOrFail(python, ['-m', 'pip', 'install', ...options, ...requirements])
}
