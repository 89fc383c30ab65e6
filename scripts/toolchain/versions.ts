/** Every pinned version of a tool or of upstream data that the scripts and tests use. */
export const helmVersions = ['3.17.4', '3.22.0', '4.3.1'] as const
export type HelmVersion = (typeof helmVersions)[number]

/** The Helm that examples, demo and benchmark are rendered with. */
export const currentHelm: HelmVersion = '4.3.1'

export const helmUnittestVersion = '1.1.2'
/**
 * Its image: Helm's version, then its own. `docker buildx imagetools inspect` prints the digest, which can follow the
 * tag behind an `@`; it is not known here.
 */
export const helmUnittestImage = `helmunittest/helm-unittest:4.2.1-${helmUnittestVersion}`
/** Compiles the executable. */
export const bunVersion = '1.4.5'

/** What the artefacts are tried with. */
export const pnpmVersion = '10.34.9'
export const yarnVersion = '4.18.1'
export const preCommitVersion = '4.7.0'
export const registryVersion = '3.1.2'
/** Builds the image; newer modules have another name. */
export const buildahVersion = '1.41.4'
export const actionlintVersion = '1.7.12'
export const chartTestingVersion = '3.14.0'
/** What `ct lint` runs beside Helm. */
export const yamllintVersion = '1.38.0'
export const yamaleVersion = '6.1.0'

/** What the benchmark compares with. */
export const peerVersions = { sourcemeta: '16.11.0', ajvCli: '5.0.0' } as const

/** The one that is obtained; any nginx on PATH serves as well. */
export const nginxVersion = '1.31.3'

/** The ones that are obtained; newer and older ones on PATH serve as well. */
export const redisVersion = '6.2.5.1'
export const envoyVersion = '1.40.0'

/** The collector of the chart. */
export const collectorVersion = '0.102.1'

/** The line of the Prometheus that the chart runs; its Go module counts `v0.53.3`. Newer ones on PATH serve as well. */
export const promtoolVersion = '2.53.3'

export const kubeconformVersion = '0.8.0'

/** Kubernetes versions that rendered objects are checked against, one a minor; the last one is also the model's source. */
export const kubernetesVersions = [
  '1.29.6',
  '1.30.14',
  '1.31.14',
  '1.32.13',
  '1.33.13',
  '1.34.4',
  '1.35.4',
] as const
export type KubernetesVersion = (typeof kubernetesVersions)[number]
export const modelKubernetes: KubernetesVersion = '1.35.4'

/** The store of the API server, which has the version of the model's source. */
export const etcdVersion = '3.6.16'

/** Lines of Node.js that the built program must run on. */
export const nodeLines = [20, 22, 24, 26] as const
export type NodeLine = (typeof nodeLines)[number]
