import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { examples, type Example } from '../helm/examples.ts'
import { helmTemplate, repository } from '../helm/helm.ts'
import { run } from '../toolchain/run.ts'
import { locateKubeconform, locateKubernetesSchemas } from '../toolchain/tools.ts'
import { kubernetesVersions, type KubernetesVersion } from '../toolchain/versions.ts'
import { onEachCore } from './on-each-core.ts'
import { combine, emptyTally, withCrash, type Tally } from './tally.ts'

/** Schemas of the custom resources that charts render. A kind without one is a failure. */
const ownSchemas = join(
  repository,
  'generated/schemas/resources/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json',
)

/** The part of kubeconform's JSON report that is counted. */
interface KubeconformReport {
  /** The file is `stdin` where the input was checked. */
  resources: { kind: string; name: string; filename: string; status: string; msg: string }[]
}

/** Checks every object of every rendered example against every Kubernetes version. */
export async function runKubeconform(): Promise<Tally> {
  const all = examples()
  if (all.length === 0)
    return { ...emptyTally('kubeconform'), failed: 1, notes: ['there is no examples/*/values.yaml'] }
  const parts: Tally[] = []
  for (const version of kubernetesVersions) parts.push(await checkExamples(all, version))
  return combine('kubeconform', parts)
}

/** Renders each example for a Kubernetes version, and checks all of them in one run. */
async function checkExamples(all: readonly Example[], version: KubernetesVersion): Promise<Tally> {
  const failures: Tally[] = []
  const folder = await mkdtemp(join(tmpdir(), 'gloo-values-kubeconform-'))
  try {
    await onEachCore(all, async ({ name, values }) => {
      const { status, stdout, stderr } = await helmTemplate({
        valuesFiles: [values],
        args: ['--kube-version', version],
      })
      if (status === 0) await writeFile(join(folder, `${name}.yaml`), withoutNulls(stdout))
      else {
        const note = `failed: helm template, ${name} on Kubernetes ${version}:\n${stderr.trim()}`
        failures.push({ ...emptyTally('helm template'), failed: 1, notes: [note] })
      }
    })
    return combine('kubeconform', [...failures, await check([folder], `Kubernetes ${version}`, version)])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Checks every object of a manifest against one Kubernetes version. */
export function checkManifest(manifest: string, about: string, version: KubernetesVersion): Promise<Tally> {
  return check([], about, version, withoutNulls(manifest))
}

/** Checks every object in files, or in the input. */
async function check(
  files: readonly string[],
  about: string,
  version: KubernetesVersion,
  input?: string,
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
      ...files,
    ],
    input === undefined ? {} : { input },
  )
  return withCrash(parseKubeconformReport(result.stdout, about), result.status)
}

/** Kubernetes takes a null as no value, and kubeconform refuses it. */
function withoutNulls(manifest: string): string {
  return manifest.replaceAll(/^ +\w+: null\n/gm, '')
}

/** Counts objects; what failed is named, with its file. */
export function parseKubeconformReport(json: string, about: string): Tally {
  const tally = emptyTally(about)
  for (const { kind, name, filename, status, msg } of (JSON.parse(json) as KubeconformReport).resources) {
    if (status === 'statusValid') tally.passed += 1
    else if (status !== '') {
      // An empty document has no status.
      const file = filename === 'stdin' ? '' : `${basename(filename, '.yaml')}, `
      tally.failed += 1
      tally.notes.push(`failed: ${kind} ${name}, ${file}${about}: ${msg}`)
    }
  }
  tally.notes.sort()
  return tally
}
