import { applyEdits } from '../text/text-edit.ts'
import { isIntended } from '../edits/edit-text.ts'
import type { HelmProfile } from '../values/helm-profile.ts'
import { parseSource } from '../sources/read-source.ts'
import type { Source } from '../sources/source.ts'
import type { EditedValues, ProvableFile } from './proven-edits.ts'
import { filePlanner, type FilePlanner } from './plan-file.ts'
import { isOfValues } from '../findings/planned-fix.ts'

/** A file as one of its Helms reads it. */
interface Reading {
  source: Source
  plan: FilePlanner
  profile: HelmProfile
}

/** A values file, whose edits have to mean the same to every Helm that reads it. */
export function provableFile(
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
      if ('refused' in planned) return undefined
      const written = JSON.stringify(planned)
      const isAlike = others.every(({ plan }) => JSON.stringify(plan(changes)) === written)
      return isAlike ? { edits: planned.edits, ownEdits: planned.edits } : undefined
    },
    prove(pieces, edits) {
      const changes = pieces.flatMap(({ changes }) => changes.filter(isOfValues))
      const text = applyEdits(file.text, edits)
      const values: EditedValues[] = []
      for (const { source, profile } of [own, ...others]) {
        const edited = parseSource(file.name, text, profile)
        if (!isIntended(source, changes, edited))
          return { failures: [{ reason: 'other values of the file would change', blamed: pieces }] }
        if (source === own.source) values.push({ text, documents: edited.documents })
      }
      return { values }
    },
  }
}

function readingOf(source: Source, profile: HelmProfile): Reading {
  return { source, plan: filePlanner(source), profile }
}
