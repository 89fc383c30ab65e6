/** Writes docs/first-run.svg, the picture of the README: `npm run picture`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstRun } from './demo/first-run.ts'
import { repository } from './helm/helm.ts'

await writeFile(join(repository, 'docs/first-run.svg'), await firstRun())
