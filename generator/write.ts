import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedMark, type OutputFile } from './output/output-file.ts'
import { generatedFolders, isHandWritten } from './plan.ts'

/** How the files on disk differ from the plan. */
export interface Differences {
  /** One unified diff for each file that is missing or not as planned. */
  diffs: string[]
  /** Files that nobody generates any more. */
  orphans: string[]
}

/** Writes what differs from the plan and removes orphans. The one place that writes generated files. */
export function writeFiles(
  root: string,
  files: readonly OutputFile[],
): { written: string[]; removed: string[] } {
  const changed = files.filter((file) => readIfThere(join(root, file.path)) !== file.content)
  for (const { path, content } of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const removed = findOrphans(root, files)
  for (const path of removed) rmSync(join(root, path))
  return { written: changed.map(({ path }) => path), removed }
}

/** Compares without writing anything. */
export async function compareFiles(root: string, files: readonly OutputFile[]): Promise<Differences> {
  const differing = files.filter((file) => readIfThere(join(root, file.path)) !== file.content)
  return { diffs: await diffsOf(root, differing), orphans: findOrphans(root, files) }
}

/** The library is loaded for a difference only: the usual check finds none and should be quick. */
async function diffsOf(root: string, files: readonly OutputFile[]): Promise<string[]> {
  if (files.length === 0) return []
  const { createTwoFilesPatch } = await import('diff')
  return files.map(({ path, content }) =>
    createTwoFilesPatch(path, path, readIfThere(join(root, path)) ?? '', content, 'on disk', 'generated'),
  )
}

function findOrphans(root: string, files: readonly OutputFile[]): string[] {
  const planned = new Set(files.map(({ path }) => path))
  const pages = filesBelow(root, 'docs').filter((path) => isGenerated(join(root, path)))
  const owned = [...generatedFolders.flatMap((folder) => filesBelow(root, folder)), ...pages]
  return owned.filter((path) => !planned.has(path))
}

/** Pages written by hand and generated ones share a folder; the first line distinguishes them. */
function isGenerated(path: string): boolean {
  return readFileSync(path, 'utf8').split('\n', 1)[0]!.includes(generatedMark)
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (isHandWritten(path)) return []
      return entry.isDirectory() ? filesBelow(root, path) : [path]
    })
    .sort()
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
