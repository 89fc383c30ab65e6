/** A program or data set that tests and scripts use at one exact version. */
export interface Tool {
  name: string
  version: string
  /** The program's file, or the data set's folder, inside its folder in the cache. */
  file: string
  /** The program that is installed on this machine, when it serves: of exactly this version unless its file says otherwise. */
  installed?: () => Promise<InstalledTool | undefined>
  /** What making it costs, in words. */
  cost: string
  /** Makes it inside an empty folder. */
  make: (folder: string) => Promise<void>
}

export interface InstalledTool {
  path: string
  version: string
}

export interface FoundTool {
  name: string
  version: string
  path: string
  from: 'installed' | 'cache' | 'made now'
}

/** Name of a tool's folder in the cache. */
export function cacheEntry({ name, version }: Tool): string {
  return `${name.replace(/^@(.*)\//, '$1-')}-${version}`
}

/** A tool is needed and is not there. */
export class ToolMissing extends Error {
  constructor(tool: Tool, command: string) {
    super(`${tool.name} ${tool.version} is needed and not there: run \`${command}\``)
  }
}
