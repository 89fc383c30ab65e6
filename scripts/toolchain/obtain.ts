import { cacheFolder } from './cache.ts'
import type { Tool } from './tool.ts'
import { allTools, obtainTool } from './tools.ts'

/** Makes what is missing of the tools and prints what is used. */
export async function obtainAllTools(tools: readonly Tool[] = allTools): Promise<void> {
  print(`tools (kept in ${cacheFolder()}):`)
  for (const tool of tools) {
    const { name, version, path, from } = await obtainTool(tool, print)
    print(`  ${name.padEnd(28)} ${version.padEnd(8)} ${from.padEnd(10)} ${path}`)
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
