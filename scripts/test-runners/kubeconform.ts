import { join } from 'node:path'
import { examples, type Example } from '../helm/examples.ts'
import { helmTemplate, repository } from '../helm/helm.ts'
import { run } from '../toolchain/run.ts'
import { locateKubeconform, locateKubernetesSchemas } from '../toolchain/tools.ts'
import { kubernetesVersions, type KubernetesVersion } from '../toolchain/versions.ts'
import { combine, emptyTally, withCrash, type Tally } from './tally.ts'

/** Schemas of the custom resources that charts render. A kind without one is a failure. */
const ownSchemas = join(
  repository,
  'generated/schemas/resources/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json',
)

/** The part of kubeconform's JSON report that is counted. */
interface KubeconformReport {
  resources: { kind: string; name: string; status: string; msg: string }[]
}

/** Checks every object of every rendered example against every Kubernetes version. */
export async function runKubeconform(): Promise<Tally> {
  const parts: Tally[] = []
  const all = examples()
  if (all.length === 0)
    return { ...emptyTally('kubeconform'), failed: 1, notes: ['there is no examples/*/values.yaml'] }
  for (const version of kubernetesVersions) {
    for (const example of all) parts.push(await checkExample(example, version))
  }
  return combine('kubeconform', parts)
}

async function checkExample(example: Example, version: KubernetesVersion): Promise<Tally> {
  const about = `${example.name} on Kubernetes ${version}`
  const rendered = await helmTemplate({ valuesFiles: [example.values], args: ['--kube-version', version] })
  if (rendered.status !== 0) {
    return {
      ...emptyTally(about),
      failed: 1,
      notes: [`failed: helm template, ${about}:\n${rendered.stderr.trim()}`],
    }
  }
  return checkManifest(rendered.stdout, about, version)
}

/** Checks every object of a manifest against one Kubernetes version. */
export async function checkManifest(
  manifest: string,
  about: string,
  version: KubernetesVersion,
): Promise<Tally> {
  const result = await run(
    await locateKubeconform(),
    [
      '-strict',
      '-verbose',
      '-output',
      'json',
      '-kubernetes-version',
      version,
      '-schema-location',
      `${await locateKubernetesSchemas(version)}/{{.ResourceKind}}{{.KindSuffix}}.json`,
      '-schema-location',
      ownSchemas,
    ],
    // Kubernetes takes a null as no value, and kubeconform refuses it.
    { input: manifest.replaceAll(/^ +\w+: null\n/gm, '') },
  )
  return withCrash(parseKubeconformReport(result.stdout, about), result.status)
}

/** Counts objects; what failed is named. */
export function parseKubeconformReport(json: string, about: string): Tally {
  const tally = emptyTally(about)
  for (const { kind, name, status, msg } of (JSON.parse(json) as KubeconformReport).resources) {
    if (status === 'statusValid') tally.passed += 1
    else if (status !== '') {
      // An empty document has no status.
      tally.failed += 1
      tally.notes.push(`failed: ${kind} ${name}, ${about}: ${msg}`)
    }
  }
  tally.notes.sort()
  return tally
}
