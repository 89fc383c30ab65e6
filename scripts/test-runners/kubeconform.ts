import { examples, type Example } from '../helm/examples.ts'
import { helmTemplate } from '../helm/helm.ts'
import { run } from '../toolchain/run.ts'
import { locateKubeconform, locateKubernetesSchemas } from '../toolchain/tools.ts'
import { kubernetesVersions, type KubernetesVersion } from '../toolchain/versions.ts'
import { combine, emptyTally, withCrash, type Tally } from './tally.ts'

/** Custom resources that the chart renders; Kubernetes has no schema for them. Any other is a failure. */
const customResources = ['admin.gloo.solo.io/v2/Dashboard', 'admin.gloo.solo.io/v2/KubernetesCluster']

/** The part of kubeconform's JSON report that is counted. */
interface KubeconformReport {
  resources: { kind: string; name: string; version: string; status: string; msg: string }[]
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
      '-skip',
      customResources.join(','),
    ],
    { input: manifest },
  )
  return withCrash(parseKubeconformReport(result.stdout, about), result.status)
}

/** Counts objects; what was skipped is named. */
export function parseKubeconformReport(json: string, about: string): Tally {
  const tally = emptyTally(about)
  for (const { kind, name, version, status, msg } of (JSON.parse(json) as KubeconformReport).resources) {
    if (status === 'statusValid') tally.passed += 1
    else if (status === 'statusSkipped') {
      tally.skipped += 1
      tally.notes.push(`skipped: ${kind} of ${version}, ${about}: a custom resource`)
    } else if (status !== '') {
      // An empty document has no status.
      tally.failed += 1
      tally.notes.push(`failed: ${kind} ${name}, ${about}: ${msg}`)
    }
  }
  tally.notes.sort()
  return tally
}
