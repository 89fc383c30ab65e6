/** Long comparison with Helm: `npm run differential -- --cases 10000 --seed 1`. */
import { compareWithHelm } from './differential/compare.ts'
import { scriptOptions } from './toolchain/script-options.ts'
import { helmVersions } from './toolchain/versions.ts'

const values = scriptOptions(
  {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    helm: { type: 'string', multiple: true, default: [...helmVersions] },
  },
  'npm run differential -- --cases 10000 --seed 1 --helm 4.3.1',
)
let differences = 0
for (const helm of helmVersions.filter((version) => values.helm.includes(version))) {
  differences += await compareWithHelm(helm, Number(values.cases), Number(values.seed))
}
if (differences > 0) process.exitCode = 1
