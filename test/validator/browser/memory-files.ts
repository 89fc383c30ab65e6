import type { FileStats, FileSystem, FolderEntry, Paths } from '../../../workspace/files/file-system.ts'

/** Texts by their absolute paths, as a file system. */
export function memoryFiles(cwd: string, texts: Readonly<Record<string, string>>, paths: Paths): FileSystem {
  const files = Object.keys(texts)
  const stat = (path: string): FileStats | undefined => {
    if (Object.hasOwn(texts, path)) return { kind: 'file', id: path }
    return files.some((file) => file.startsWith(`${path}/`)) ? { kind: 'folder', id: path } : undefined
  }
  const list = (folder: string): FolderEntry[] => {
    const below = files.filter((file) => file.startsWith(`${folder}/`))
    const names = new Set(below.map((file) => file.slice(folder.length + 1).split('/')[0]!))
    return [...names].sort().map((name) => ({
      name: { text: name, isUtf8: true, decoded: name },
      kind: stat(`${folder}/${name}`)!.kind,
    }))
  }
  const read = (path: string): Uint8Array => new TextEncoder().encode(texts[path])
  return { cwd, paths, stat, linkStat: stat, list, read, readRegular: read }
}
