import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../helm/helm.ts'
import type { Programs } from './contestants.ts'
import { manyFiles } from './inputs.ts'
import type { Contestant, Measured } from './measure.ts'
import { markdownTable, medianOf } from './table.ts'

const crds = 'charts/gloo-platform-crds'

/** Folders with manifests of many teams, no two alike, and with a chart of one object. */
export async function writeResources(folder: string): Promise<{ manifests: string; emptyChart: string }> {
  const manifests = join(folder, 'manifests')
  const emptyChart = join(folder, 'empty-chart')
  await mkdir(manifests)
  for (const [number, text] of (await manyManifests(manyFiles)).entries())
    await writeFile(join(manifests, `manifest-${String(number).padStart(4, '0')}.yaml`), text)
  await mkdir(join(emptyChart, 'templates'), { recursive: true })
  await writeFile(join(emptyChart, 'Chart.yaml'), 'apiVersion: v2\nname: empty\nversion: 0.1.0\n')
  const object = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: empty\n'
  await writeFile(join(emptyChart, 'templates/empty.yaml'), object)
  return { manifests, emptyChart }
}

/** The examples of all kinds in turn, with other names. */
export async function manyManifests(count: number): Promise<string[]> {
  const folder = join(repository, 'examples/resources')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return Array.from({ length: count }, (_, number) =>
    texts[number % texts.length]!.replaceAll(/(?<=^ {2}(?:name|namespace): ).*$/gm, (name) =>
      name === 'gloo-extensions-config' ? name : `${name}-${number}`,
    ),
  )
}

/** Values and manifests in one start each, and the charts of both kinds of CRDs. */
export function resourceContestants(
  { node24, program, helm }: Programs,
  { many, manifests, emptyChart }: { many: string; manifests: string; emptyChart: string },
): Contestant[] {
  const validate = (folder: string): string[] => [program, 'validate', '--quiet', '--no-config', folder]
  return [
    { name: names.values, command: node24, args: validate(many) },
    { name: names.manifests, command: node24, args: validate(manifests) },
    { name: names.empty, command: helm, args: ['template', 'empty', emptyChart] },
    { name: names.crds, command: helm, args: ['template', 'crds', crds] },
  ]
}

const names = {
  values: 'gloo-values, values, Node 24',
  manifests: 'gloo-values, manifests, Node 24',
  empty: 'helm template, empty chart',
  crds: 'helm template, gloo-platform-crds',
}

/** What the project wants of custom resources, and what was measured. */
export function resourceAims(rows: readonly Measured[]): string {
  const time = medianOf(rows)
  const perFile = time(names.manifests) / time(names.values)
  const render = time(names.crds) / time(names.empty)
  return markdownTable(
    ['aim', 'measured', ''],
    [
      [
        `${manyFiles.toLocaleString('en')} manifests cost no more than as many values files`,
        `${perFile.toFixed(2)} of their time`,
        perFile <= 1 ? 'met' : 'missed',
      ],
      [
        'the chart of the CRDs renders in at most 8 times the time of an empty chart',
        `${render.toFixed(2)} times`,
        render <= 8 ? 'met' : 'missed',
      ],
    ],
  )
}
