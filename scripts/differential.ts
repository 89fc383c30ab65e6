/** Long comparison with Helm: `npm run differential -- --cases 10000 --seed 1`, and `--texts 30000` for texts that are hardly YAML. */
import { parseArgs } from 'node:util'
import { compareWithHelm } from './differential/compare.ts'
import { compareTexts } from './differential/compare-texts.ts'
import { helmVersions } from './toolchain/versions.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    texts: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    helm: { type: 'string', multiple: true, default: [...helmVersions] },
  },
})
let differences = 0
for (const helm of helmVersions.filter((version) => values.helm.includes(version))) {
  if (values.texts !== '0') await compareTexts(helm, Number(values.texts), Number(values.seed))
  differences += await compareWithHelm(helm, Number(values.cases), Number(values.seed))
}
if (differences > 0) process.exitCode = 1
