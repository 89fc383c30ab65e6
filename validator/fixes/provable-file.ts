import { applyEdits } from '../text/text-edit.ts'
import { isIntended, refusedByAliases } from '../edits/edit-text.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import { parseSource } from '../sources/read-source.ts'
import type { Source } from '../sources/source.ts'
import type { Piece, ProvableFile } from './provable.ts'
import { provableCarrier } from './provable-carrier.ts'
import { filePlanner, inOrder, refusedByNeighbours, type FilePlanner } from './plan-file.ts'
import { isOfValues } from '../findings/planned-fix.ts'

/** The file that values are in. `readers` are the Helms that read each file, by its name. */
export function provableFile(
  source: Source,
  profile: HelmProfile,
  readers: ReadonlyMap<string, readonly HelmProfile[]>,
): ProvableFile {
  const outer = source.embedded?.outer
  return outer === undefined
    ? provableValuesFile(source, profile, readers.get(source.file.name) ?? [])
    : provableCarrier(outer)
}

/** A file as one of its Helms reads it. */
interface Reading {
  source: Source
  plan: FilePlanner
  profile: HelmProfile
}

/** A values file, whose edits have to mean the same to every Helm that reads it. */
function provableValuesFile(
  source: Source,
  profile: HelmProfile,
  readers: readonly HelmProfile[],
): ProvableFile {
  const { file } = source
  const own = readingOf(source, profile)
  const others = readers
    .filter(({ version }) => version !== profile.version)
    .map((profile) => readingOf(parseSource(file.name, file.text, profile), profile))
  return {
    file,
    readings: 1 + others.length,
    plan(_, changes) {
      const planned = own.plan(changes)
      if ('refused' in planned) return planned
      const written = JSON.stringify(planned)
      const other = others.find(({ plan }) => JSON.stringify(plan(changes)) !== written)
      return other === undefined
        ? { edits: planned.edits, ownEdits: planned.edits }
        : { refused: refusedByReader(other) }
    },
    prove(pieces) {
      const refused = (reason: string) => ({ failures: [{ reason, blamed: pieces }] })
      const edits = inOrder(pieces.flatMap(({ edits }) => edits))
      if (edits === undefined) return refused(refusedByNeighbours)
      const changes = pieces.flatMap(({ changes }) => changes.filter(isOfValues))
      const text = applyEdits(file.text, edits)
      const edited = parseSource(file.name, text, profile)
      if (!isIntended(source, changes, edited)) return refused(refusedByText(source, pieces))
      const other = others.find(
        ({ source, profile }) => !isIntended(source, changes, parseSource(file.name, text, profile)),
      )
      return other === undefined
        ? { text, values: [{ text, documents: edited.documents }] }
        : refused(refusedByReader(other))
    },
  }
}

function readingOf(source: Source, profile: HelmProfile): Reading {
  return { source, plan: filePlanner(source), profile }
}

function refusedByReader({ profile }: Reading): string {
  return `Helm ${profile.version} of another release reads the file differently; edit it by hand`
}

function refusedByText(source: Source, pieces: readonly Piece[]): string {
  if (!pieces.some(({ changes }) => changes.some(isOfValues)))
    return 'removing the comment or duplicate would change values'
  return refusedByAliases(source) ?? 'an edit here would change other values; edit it by hand'
}
