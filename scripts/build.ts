/** Bundles the published program: `npm run build`. */
import { relative } from 'node:path'
import { repository } from './helm/helm.ts'
import { buildProgram } from './program/program.ts'

const { output, sizes } = await buildProgram()
const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0)
process.stdout.write(`${relative(repository, output)} and what it loads (${Math.ceil(total / 1024)} KB)\n`)
