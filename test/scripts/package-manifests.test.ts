import { expect, test } from 'vitest'
import { homebrewFormula, scoopManifest, type Downloads } from '../../scripts/distribution/homebrew.ts'
import { executableTargets } from '../../scripts/program/executable.ts'

const downloads = Object.fromEntries(
  executableTargets.map((target, index) => [
    target,
    { url: `https://example.com/v1.2.3/${target}`, sha256: String(index).repeat(64) },
  ]),
) as unknown as Downloads

test('the formula of Homebrew has each of its executables with its checksum', () => {
  const formula = homebrewFormula('1.2.3', downloads)
  const pairs = [...formula.matchAll(/url "([^"]+)", using: :nounzip\n +sha256 "([^"]+)"/g)]
  const targets = ['bun-darwin-arm64', 'bun-darwin-x64', 'bun-linux-arm64', 'bun-linux-x64'] as const
  expect(pairs.map(([, url, sha256]) => ({ url, sha256 }))).toEqual(
    targets.map((target) => downloads[target]),
  )
  const opened = formula.match(/\bdo$|^class|^ +def/gm)
  expect(formula.match(/^ *end$/gm)).toHaveLength(opened!.length)
  expect(formula).toContain('version "1.2.3"')
})

test('the manifest of Scoop has the executable for Windows, and where the next one will be', () => {
  expect(JSON.parse(scoopManifest('1.2.3', downloads))).toMatchObject({
    version: '1.2.3',
    architecture: {
      '64bit': { url: 'https://example.com/v1.2.3/bun-windows-x64#/gloo-values.exe', hash: '6'.repeat(64) },
    },
    autoupdate: {
      architecture: { '64bit': { url: 'https://example.com/v$version/bun-windows-x64#/gloo-values.exe' } },
    },
  })
})
