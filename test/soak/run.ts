/** Long search for broken promises: `npm run soak -- --minutes 10`, and `--only NAME`, `--seed N` to repeat a round. */
import { refuseUsage, scriptOptions } from '../../scripts/toolchain/script-options.ts'
import { soakTests } from './index.ts'
import { loadModules } from './load-modules.ts'
import type { SoakTest } from './soak-test.ts'

const usage = 'npm run soak -- --minutes 10 --seed 1 --only NAME'
const values = scriptOptions(
  {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string', multiple: true, default: [] },
  },
  usage,
)
const minutes = Number(values.minutes)
const firstSeed = Number(values.seed)
const names = soakTests.map(({ name }) => name)
const unknown = values.only.filter((name) => !names.includes(name))
if (!(minutes > 0) || !Number.isInteger(firstSeed) || unknown.length > 0) {
  const what = `--minutes requires a number above 0, --seed an integer, --only one of ${names.join(', ')}`
  refuseUsage(what, usage)
}
const chosen = soakTests.filter(({ name }) => values.only.length === 0 || values.only.includes(name))
await loadModules()
const started = performance.now()
let until = started + minutes * 60_000
// Whoever stops it early wants to know how far it came.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (until = 0))
const tally = new Map(chosen.map(({ name }) => [name, { cases: 0, failures: 0 }]))

print(`seeds from ${firstSeed}`)
for (let seed = firstSeed; performance.now() < until; seed++) {
  for (const test of chosen) {
    const { name, cases } = test
    const failures = await failuresOf(test, seed)
    const counts = tally.get(name)!
    counts.cases += cases
    counts.failures += failures.length
    for (const failure of failures) print(`${name}, --seed ${seed}: ${failure}`)
    if (performance.now() >= until) break
  }
}
for (const [name, { cases, failures }] of tally) print(`${name}: ${cases} cases, ${failures} failures`)
print(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`)
if ([...tally.values()].some(({ failures }) => failures > 0)) process.exitCode = 1

/** A round that cannot be finished is a failure, and others follow it. */
async function failuresOf(test: SoakTest, seed: number): Promise<string[]> {
  try {
    return await test.run(seed, test.cases)
  } catch (error) {
    return [error instanceof Error ? error.stack! : String(error)]
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
