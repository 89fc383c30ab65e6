import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { etcd, kubeApiServer } from './api-server.ts'
import { buildah } from './buildah.ts'
import { bun } from './bun.ts'
import { cached, fillCache } from './cache.ts'
import { chartTesting } from './chart-testing.ts'
import { collector } from './collector.ts'
import { envoy } from './envoy.ts'
import { helm } from './helm.ts'
import { nginx } from './nginx.ts'
import { node } from './node.ts'
import { pnpm, yarn } from './package-managers.ts'
import { preCommit } from './pre-commit.ts'
import { promtool } from './promtool.ts'
import { redis } from './redis.ts'
import { actionlint, registry } from './registry.ts'
import { kubernetesSchemas } from './schemas.ts'
import { helmUnittest, kubeconform } from './testers.ts'
import { cacheEntry, ToolMissing, type FoundTool, type Tool } from './tool.ts'
import {
  currentHelm,
  helmVersions,
  kubernetesVersions,
  nodeLines,
  type HelmVersion,
  type KubernetesVersion,
  type NodeLine,
} from './versions.ts'

export {
  actionlint,
  buildah,
  bun,
  chartTesting,
  collector,
  envoy,
  etcd,
  helm,
  helmUnittest,
  kubeApiServer,
  kubeconform,
  kubernetesSchemas,
}
export { nginx, node, pnpm, preCommit, promtool, redis, registry, yarn }

/** Everything that `npm test` uses, in the order in which it is obtained. */
export const allTools: readonly Tool[] = [
  ...helmVersions.map(helm),
  helmUnittest,
  kubeconform,
  ...kubernetesVersions.map(kubernetesSchemas),
  ...nodeLines.map(node),
  bun,
  nginx,
  envoy,
  redis,
  promtool,
  collector,
]

/** What `npm run test:api-server` uses besides. */
export const apiServerTools: readonly Tool[] = [...helmVersions.map(helm), etcd, kubeApiServer, registry]

/** What the tests of the artefacts use beside these: `npm run test:distribution`. */
export const distributionTools: readonly Tool[] = [
  pnpm,
  yarn,
  preCommit,
  registry,
  actionlint,
  chartTesting,
  buildah,
]

/** What the tests of one artefact use, by the name of their folder: `npm run test:package`. */
export const toolsOfPart: Readonly<Record<string, readonly Tool[]>> = {
  package: [...nodeLines.map(node), pnpm, yarn],
  'helm-plugin': helmVersions.map(helm),
  ci: [preCommit, actionlint],
  executables: [bun],
  charts: [...helmVersions.map(helm), registry, chartTesting],
  image: [bun, buildah],
  release: [helm(currentHelm)],
}

/** A tool that is there: installed, or else in the cache. */
export async function findTool(tool: Tool): Promise<FoundTool | undefined> {
  const { name, version } = tool
  const installed = await tool.installed?.()
  if (installed !== undefined) return { name, ...installed, from: 'installed' }
  const path = join(cached(cacheEntry(tool)), tool.file)
  return existsSync(path) ? { name, version, path, from: 'cache' } : undefined
}

/** A tool, made when it is not there. */
export async function obtainTool(
  tool: Tool,
  log: (line: string) => void = () => undefined,
): Promise<FoundTool> {
  const found = await findTool(tool)
  if (found !== undefined) return found
  log(`making ${tool.name} ${tool.version} (${tool.cost}) ...`)
  const folder = await fillCache(cacheEntry(tool), tool.make)
  return { name: tool.name, version: tool.version, path: join(folder, tool.file), from: 'made now' }
}

function commandThatMakes(tool: Tool): string {
  const isOne = (one: Tool): boolean => cacheEntry(one) === cacheEntry(tool)
  if (distributionTools.some(isOne)) return 'npm run tools -- --all'
  return apiServerTools.some(isOne) && !allTools.some(isOne) ? 'npm run test:api-server' : 'npm run tools'
}

const paths = new Map<string, Promise<string>>()

/** Path of a tool that must be there; tests and scripts that use a tool ask here. */
export function locateTool(tool: Tool): Promise<string> {
  let path = paths.get(cacheEntry(tool))
  if (path === undefined) {
    path = findTool(tool).then((found) => {
      if (found === undefined) throw new ToolMissing(tool, commandThatMakes(tool))
      return found.path
    })
    paths.set(cacheEntry(tool), path)
  }
  return path
}

export function locateHelm(version: HelmVersion): Promise<string> {
  return locateTool(helm(version))
}

export function locateNode(line: NodeLine): Promise<string> {
  return locateTool(node(line))
}

export function locateHelmUnittest(): Promise<string> {
  return locateTool(helmUnittest)
}

export function locateKubeconform(): Promise<string> {
  return locateTool(kubeconform)
}

export function locateNginx(): Promise<string> {
  return locateTool(nginx)
}

export function locateEnvoy(): Promise<string> {
  return locateTool(envoy)
}

export function locateRedis(): Promise<string> {
  return locateTool(redis)
}

export function locatePromtool(): Promise<string> {
  return locateTool(promtool)
}

export function locateCollector(): Promise<string> {
  return locateTool(collector)
}

/** Folder with one schema file a kind. */
export function locateKubernetesSchemas(version: KubernetesVersion): Promise<string> {
  return locateTool(kubernetesSchemas(version))
}
