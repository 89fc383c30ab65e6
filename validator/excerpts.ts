import type { CompactChart } from '../schema/model/compact-chart.ts'
import type { ExcerptSource } from './formats/excerpt-source.ts'
import { secretPlaces } from './schema/secrets.ts'
import type { SetFlag } from './set-flags/set-flag.ts'
import type { Source } from './source.ts'

type Input = Omit<Source, 'findings'>

/** What a format may show of files and flags, by name. Each of `roots` leads to the chart's values in them. */
export function excerptsOf(
  sources: Iterable<Source>,
  flags: readonly SetFlag[],
  chart: CompactChart,
  roots: readonly (readonly string[] | undefined)[],
): Map<string, ExcerptSource> {
  const inputs = [...sources, ...flags.map(asSource)]
  return new Map(inputs.map((input) => [input.file.name, excerptSource(input, chart, roots)]))
}

function asSource({ file, root }: SetFlag): Input {
  return root === undefined ? { file, documents: [] } : { file, root, documents: [root] }
}

function excerptSource(
  { file, root, documents }: Input,
  chart: CompactChart,
  roots: readonly (readonly string[] | undefined)[],
): ExcerptSource {
  let secrets: ReturnType<typeof secretPlaces> | undefined
  return {
    file,
    isReadable: root !== undefined,
    secrets: () =>
      (secrets ??= roots
        .flatMap((path) => secretPlaces(chart.schema, documents, path))
        .sort((a, b) => a.start - b.start)),
  }
}
