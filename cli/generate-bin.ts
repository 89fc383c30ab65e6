import { join } from 'node:path'
import { runGenerator } from '../generator/run.ts'
import { charts } from '../schema/charts.ts'
import { toolVersion } from './knowledge/version.ts'

const root = join(import.meta.dirname, '..')
process.exitCode = await runGenerator(
  charts,
  toolVersion(),
  process.argv.slice(2),
  root,
  (text) => void process.stdout.write(text),
)
