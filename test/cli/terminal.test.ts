import { expect, test } from 'vitest'
import { textWidth } from '../../validator/formats/display-width.ts'
import { run } from './run.ts'

const stdin = 'common:\n  cluster: mgmt\nglooMgmtServer:\n  statsPort: 90911\n'
const argv = ['validate', '-', '--color', 'never']

function widest(text: string): number {
  return Math.max(...text.split('\n').map(textWidth))
}

test('a narrow terminal gets narrow text', async () => {
  const { stdout } = await run(argv, { stdin, isTTY: true, columns: 50 })
  expect(widest(stdout)).toBeLessThanOrEqual(50)
})

test('a pipe gets each message on one line, however wide a terminal may be', async () => {
  const { stdout } = await run(argv, { stdin, columns: 50 })
  expect(widest(stdout)).toBeGreaterThan(90)
  expect(stdout).toBe((await run(argv, { stdin })).stdout)
})

test('a terminal that does not know its width is as a pipe', async () => {
  const { stdout } = await run(argv, { stdin, isTTY: true, columns: 0 })
  expect(stdout).toBe((await run(argv, { stdin })).stdout)
})

test('explain fits too', async () => {
  const { stdout } = await run(['explain', 'octal-number'], { isTTY: true, columns: 60 })
  const prose = stdout.split('\n').filter((line) => !line.startsWith('http'))
  expect(widest(prose.join('\n'))).toBeLessThanOrEqual(60)
})

test('rules as JSON hold what explain prints', async () => {
  const { stdout } = await run(['rules', '--format', 'json'])
  const rules = JSON.parse(stdout) as { id: string; example: { bad: string }; source: string[] }[]
  const { stdout: page } = await run(['explain', 'duplicate-key'])
  const rule = rules.find(({ id }) => id === 'duplicate-key')!
  for (const line of rule.example.bad.trimEnd().split('\n')) expect(page).toContain(line)
  expect(rule.source).not.toEqual([])
})
