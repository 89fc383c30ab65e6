/** Bundles the published program: `npm run build`. */
import { relative } from 'node:path'
import { repository } from './helm/helm.ts'
import { buildProgram } from './program/bundle.ts'

const { output, bytes } = await buildProgram()
process.stdout.write(`${relative(repository, output)} (${Math.ceil(bytes / 1024)} KB)\n`)
