import type { Plugin } from 'esbuild'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleProgram } from '../program/program.ts'

/** Leaves the rules and policies of the charts out, and with them all that only they need. */
const noRules: Plugin = {
  name: 'no-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]schema[\\/]gloo-platform[\\/](?:rules|policies)[\\/]index\.ts$/ }, () => ({
      contents: 'export const rules = [], policies = []',
      loader: 'ts',
    }))
  },
}

/** Builds the program without rules: what it is faster by is what all rules together cost, their code included. */
export async function programWithoutRules(folder: string): Promise<string> {
  const own = join(folder, 'without-rules')
  await mkdir(own)
  const program = join(own, 'gloo-values.cjs')
  await bundleProgram(program, { plugins: [noRules] })
  return program
}
