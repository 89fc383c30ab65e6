/** Bundles the published program, and what programs import: `npm run build`. */
import { dirname, relative } from 'node:path'
import { repository } from './helm/helm.ts'
import { writeDeclarations } from './program/declarations.ts'
import { buildProgram } from './program/program.ts'

const { output, sizes } = await buildProgram()
await writeDeclarations(dirname(output))
const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0)
process.stdout.write(`${relative(repository, output)} and what it loads (${Math.ceil(total / 1024)} KB)\n`)
