import { join } from 'node:path'
import { repository } from '../../../scripts/helm/helm.ts'
import { runOrFail } from '../../../scripts/toolchain/run.ts'
import { locateHelm } from '../../../scripts/toolchain/tools.ts'
import { currentHelm, type HelmVersion } from '../../../scripts/toolchain/versions.ts'
import type { ApiServer } from './api-server.ts'

const chart = join(repository, 'charts/gloo-platform-crds')

/** Installs the chart of the CRDs, or upgrades its release. */
export async function installCrds(
  { kubeconfig }: ApiServer,
  values: unknown,
  helm: HelmVersion = currentHelm,
): Promise<void> {
  const args = ['upgrade', '--install', 'gloo-platform-crds', chart, '--namespace', 'gloo-mesh', '-f', '-']
  await runOrFail(await locateHelm(helm), [...args, '--create-namespace', '--kubeconfig', kubeconfig], {
    input: JSON.stringify(values),
    env: { HELM_NAMESPACE: undefined, HELM_KUBECONTEXT: undefined },
  })
}

export async function uninstallCrds({ kubeconfig }: ApiServer): Promise<void> {
  const args = ['uninstall', 'gloo-platform-crds', '--namespace', 'gloo-mesh', '--kubeconfig', kubeconfig]
  await runOrFail(await locateHelm(currentHelm), args)
}
