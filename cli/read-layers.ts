import type { ReleaseInput, ValidationInput } from '../validator/input.ts'
import type { Io } from './io.ts'
import { flagFileReader, nameStdin } from './flag-files.ts'
import type { LayerSettings } from './layer-options.ts'
import { readReleases, readStdin, type Plan } from './read-releases.ts'

type Layers = Pick<ValidationInput, 'flags' | 'profile' | 'root'> & {
  releases: ReleaseInput[]
  readFlagFile: NonNullable<ValidationInput['readFlagFile']>
}

/** Reads everything that a command line names: files, standard input, flags. */
export async function readLayers(
  { flags, profile, root, maxBytes }: LayerSettings,
  plan: Plan,
  io: Io,
): Promise<Layers> {
  const releases = await readReleases(plan, maxBytes, io)
  // As with Helm, standard input ends at its first reader.
  const needsStdin = !plan.releases.some(({ files }) => files.includes('-')) && nameStdin(flags)
  const stdin = needsStdin ? Buffer.from(await readStdin(io, Infinity)).toString('utf8') : ''
  return { releases, flags, profile, readFlagFile: flagFileReader(io.cwd, stdin), ...(root && { root }) }
}
