import type { FileSystem } from '../workspace/files/file-system.ts'
import { nodeFiles } from '../workspace/node/node-files.ts'
import type { Input } from './options.ts'

/** The files of this computer, and over them texts that a program has. */
export function textsAsFiles(cwd: string, inputs: readonly Input[]): FileSystem {
  const files = nodeFiles(cwd)
  const texts = new Map(
    inputs.flatMap((input) =>
      typeof input === 'string' ? [] : [[files.paths.resolve(cwd, input.name), input.text] as const],
    ),
  )
  if (texts.size === 0) return files
  const over =
    <Result>(own: (path: string, text: string) => Result, below: (path: string, limit: number) => Result) =>
    (path: string, limit = 0): Result => {
      const text = texts.get(path)
      return text === undefined ? below(path, limit) : own(path, text)
    }
  const stat = (path: string) => ({ kind: 'file', id: `text:${path}` }) as const
  const bytes = (_: string, text: string): Uint8Array => Buffer.from(text)
  return {
    ...files,
    stat: over(stat, files.stat),
    linkStat: over(stat, files.linkStat),
    read: over(bytes, files.read),
    readRegular: over(bytes, files.readRegular),
  }
}
