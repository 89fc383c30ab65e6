import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstRun } from '../../scripts/demo/first-run.ts'
import { terminalPicture } from '../../scripts/demo/terminal-picture.ts'
import { repository } from '../../scripts/helm/helm.ts'

test('the picture of the README shows what the program prints', async () => {
  expect(readFileSync(join(repository, 'docs/first-run.svg'), 'utf8')).toBe(await firstRun())
})

test('a line longer than the terminal continues on the next, and its text is escaped', () => {
  const picture = terminalPicture('cat <a>', `${'x'.repeat(120)} \x1b[31mred & bold\x1b[39m\n`)
  const lines = [...picture.matchAll(/<text [^>]*>(.*)<\/text>/g)].map(([, content]) => content)
  expect(lines).toEqual([
    '<tspan font-weight="bold">$ cat &lt;a&gt;</tspan>',
    'x'.repeat(100),
    `${'x'.repeat(20)} <tspan fill="#f47067">red &amp; bold</tspan>`,
  ])
})
