import type { ExcerptSource, Stretch } from './excerpt-source.ts'
import { joinedStretches } from './joined-stretches.ts'
import { grouped } from '../grouped.ts'
import { secretPlaces } from './secrets.ts'
import type { SetFlag } from '../set-flags/set-flag.ts'
import type { Source } from '../source.ts'
import { unreadPlaces } from './unread-places.ts'
import type { ValuesView } from '../values-view.ts'

type Input = Omit<Source, 'findings'>

/** What a format may show of files and flags, by name. */
export function excerptsOf(
  sources: Iterable<Source>,
  flags: readonly SetFlag[],
  views: readonly ValuesView[],
): Map<string, ExcerptSource> {
  const all: Input[] = [...sources, ...flags.map(asSource)]
  const inputs = grouped(all.map((input) => [input.file.name, input]))
  return new Map([...inputs].map(([name, parses]) => [name, excerptSource(parses, views)]))
}

function asSource({ file, root, dropped }: SetFlag): Input {
  return root === undefined ? { file, documents: [], dropped } : { file, root, documents: [root], dropped }
}

/** Helms that read one file in different ways disagree on what is secret; what one of them hides stays hidden. */
function excerptSource(parses: readonly Input[], views: readonly ValuesView[]): ExcerptSource {
  let secrets: Stretch[] | undefined
  const findSecrets = (): Stretch[] => {
    const documents = parses.flatMap((parse) => parse.documents)
    return joinedStretches(views.flatMap(({ chart, root }) => secretPlaces(chart.schema, documents, root)))
  }
  return {
    file: parses.at(-1)!.file,
    // Hardly any file of a run of many is shown.
    get unread() {
      return parses.flatMap(unreadPlaces)
    },
    secrets: () => (secrets ??= findSecrets()),
  }
}
