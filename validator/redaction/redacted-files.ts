import { grouped } from '../base/grouped.ts'
import type { SetFlag } from '../set-flags/set-flag.ts'
import type { Source } from '../sources/source.ts'
import type { Location } from '../text/source-file.ts'
import type { MappingNode } from '../values/values-tree.ts'
import type { ValuesView } from '../chart/values-view.ts'
import { RedactedFile } from './redacted-file.ts'
import { cutSecrets } from '../secrets/cut-secrets.ts'
import { secretLocations } from '../secrets/secret-locations.ts'
import { vocabularyOfAll } from '../secrets/vocabulary.ts'

type Reading = Pick<Source, 'file' | 'root' | 'dropped'> & { documents: readonly MappingNode[] }

/** Files and flags without their secrets, by name. */
export function redactedFiles(
  sources: Iterable<Source>,
  flags: readonly SetFlag[],
  views: readonly ValuesView[],
): Map<string, RedactedFile> {
  const readings = grouped([...sources, ...flags.map(asReading)].map((one) => [one.file.name, one]))
  return new Map([...readings].map(([name, own]) => [name, redactedReadings(own, views)] as const))
}

/** A file as one reader or several have read it: what one of them hides stays hidden. */
export function redactedReadings(readings: readonly Reading[], views: readonly ValuesView[]): RedactedFile {
  // A clean file is not shown, and may have to be read again for this.
  const { file } = readings.at(-1)!
  const documents = () => readings.flatMap((reading) => reading.documents)
  return new RedactedFile(file, {
    secrets: () =>
      views.flatMap(({ chart, root }) => [
        ...secretLocations(chart.schema, documents(), root),
        ...(file.isFlag ? cutSecrets(file, chart.schema.properties) : []),
      ]),
    unread: () => readings.flatMap(unreadLocations),
    words: () => vocabularyOfAll(views.map(({ chart }) => chart.schema)),
  })
}

function asReading({ file, root, dropped }: SetFlag): Reading {
  return root === undefined ? { file, documents: [], dropped } : { file, root, documents: [root], dropped }
}

/** Where no parser has read a file: what Helm drops, or all of it when it is not YAML. */
export function unreadLocations({
  file,
  root,
  dropped,
}: Pick<Source, 'file' | 'root' | 'dropped'>): Location[] {
  return root === undefined ? [{ file, start: 0, end: file.text.length }] : dropped
}
