import type { ReleaseInput, ValidationInput } from '../validator/input.ts'
import { print, type Io } from './io.ts'
import { flagFileReader, nameStdin } from './flag-files.ts'
import type { LayerSettings } from './layer-options.ts'
import { readReleases, readStdin, type Plan } from './read-releases.ts'

type Layers = Pick<ValidationInput, 'flags' | 'profile' | 'root'> & {
  releases: ReleaseInput[]
  readFlagFile: NonNullable<ValidationInput['readFlagFile']>
}

/** Reads everything that a command line names: files, standard input, flags. */
export async function readLayers(
  { hasEmptyFile, flags, profile, root, maxBytes }: LayerSettings,
  plan: Plan,
  io: Io,
): Promise<Layers> {
  if (hasEmptyFile) await print(io.stderr, emptyFile)
  const releases = await readReleases(plan, maxBytes, io)
  // As with Helm, standard input ends at its first reader.
  const needsStdin = !plan.releases.some(({ files }) => files.includes('-')) && nameStdin(flags)
  const stdin = needsStdin ? await readStdin(io, maxBytes) : new Uint8Array()
  const readFlagFile = flagFileReader(io.cwd, stdin, maxBytes)
  return { releases, flags, profile, readFlagFile, ...(root && { root }) }
}

const emptyFile = 'gloo-values: empty -f, which Helm silently ignores; check the variable in the command\n'
