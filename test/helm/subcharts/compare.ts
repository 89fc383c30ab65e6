import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { corpusFolder } from '../../../scripts/corpus/folder.ts'
import { helmTemplate, parseObjects, type KubernetesObject } from '../support/chart.ts'

/** Values, and what the third-party chart makes of them. */
export interface SubchartCase {
  release: string
  namespace: string
  flags: string[]
  values: Record<string, unknown>
  /** By kind, name, and namespace where that is not the one of the release. */
  objects?: Record<string, KubernetesObject>
  refused?: true
}

/** The cases of a section that are kept here, and those of the corpus where it is. */
export function casesOf(section: string): [name: string, SubchartCase][] {
  const corpus = join(corpusFolder, 'subcharts')
  if (!existsSync(corpus))
    process.stdout.write(`skipped: the corpus with more cases of ${section} is not there\n`)
  return [
    ...readCases('kept', join(import.meta.dirname, section), /\.json$/),
    ...(existsSync(corpus) ? readCases('corpus', corpus, new RegExp(`^${section}-\\d+\\.json$`)) : []),
  ]
}

function readCases(from: string, folder: string, name: RegExp): [string, SubchartCase][] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .map((file) => [`${from} ${file}`, JSON.parse(readFileSync(join(folder, file), 'utf8')) as SubchartCase])
}

/** What our chart renders for a case; nothing where it refuses. */
export async function renderCase(
  { release, namespace, flags, values }: SubchartCase,
  others: Record<string, unknown> = {},
): Promise<Record<string, unknown> | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'subchart-'))
  try {
    const file = join(folder, 'values.yaml')
    await writeFile(file, asYaml({ common: { cluster: 'mgmt' }, ...others, ...values }))
    const run = await helmTemplate({ release, namespace, valuesFiles: [file], args: flags })
    return run.status === 0 ? byName(parseObjects(run.stdout), namespace) : undefined
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The cases were made with `y` and `n` without quotes, which Helm reads as booleans. */
function asYaml(values: unknown): string {
  return JSON.stringify(values, null, 1).replaceAll(/"([yn])"/gi, '$1')
}

function byName(objects: readonly KubernetesObject[], release: string): Record<string, unknown> {
  return Object.fromEntries(
    objects.map((object) => {
      const { name, namespace = release } = object.metadata
      return [`${object.kind}/${name}${namespace === release ? '' : `@${namespace}`}`, comparable(object)]
    }),
  )
}

/** An object without the names and hashes of chart and version. */
export function comparable(object: unknown): unknown {
  return JSON.parse(JSON.stringify(object), (key, value: unknown) =>
    /^(app\.kubernetes\.io\/(version|managed-by)|helm\.sh\/chart|checksum\/.*)$/.test(key)
      ? undefined
      : value,
  )
}
