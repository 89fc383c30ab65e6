import type { ReleaseInput, ValidationInput } from '../../validator/release/input.ts'
import type { FlagInput } from '../../validator/set-flags/flag-kinds.ts'
import type { HelmProfile } from '../../validator/values/helm-profile.ts'
import { streamBytes } from '../files/stream-bytes.ts'
import { flagFileReader, nameStdin } from './flag-files.ts'
import { readReleases, type Inputs, type Plan } from './read-releases.ts'

/** What holds for every release of a run. */
export interface RunSettings {
  flags: readonly FlagInput[]
  profile: HelmProfile
  root?: readonly string[]
}

type Layers = Pick<ValidationInput, 'flags' | 'profile' | 'root'> & {
  releases: ReleaseInput[]
  readFlagFile: NonNullable<ValidationInput['readFlagFile']>
}

/** Reads everything that a plan and flags name: files and standard input. */
export async function readLayers(
  { flags, profile, root }: RunSettings,
  plan: Plan,
  from: Inputs,
): Promise<Layers> {
  const releases = await readReleases(plan, from)
  // As with Helm, standard input ends at its first reader.
  const needsStdin = !plan.releases.some(({ files }) => files.includes('-')) && nameStdin(flags)
  const stdin = needsStdin ? await streamBytes(from.stdin, from.maxBytes) : new Uint8Array()
  const readFlagFile = flagFileReader(from.fileSystem, stdin, from.maxBytes)
  return { releases, flags, profile, readFlagFile, ...(root && { root }) }
}
