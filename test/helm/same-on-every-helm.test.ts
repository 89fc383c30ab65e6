import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { examples, helmVersions, parseObjects, render } from './support/chart.ts'
import { masked } from './support/masked.ts'

const releases = [
  ...examples(),
  ...['other-settings.values.yaml', 'upstream/management.values.yaml', 'upstream/agent.values.yaml'].map(
    (file) => ({
      name: file,
      values: fileURLToPath(new URL(file, import.meta.url)),
    }),
  ),
]

describe.each(releases)('$name', async ({ values }) => {
  const [oldest, newest3, newest4] = await Promise.all(
    helmVersions.map(async (helm) => masked(await render({ helm, valuesFiles: [values] }))),
  )

  test('is something at all', () => {
    expect(parseObjects(oldest!).length).toBeGreaterThan(0)
  })

  test('is the same text on every Helm 3', () => {
    expect(newest3).toBe(oldest)
  })

  test('is the same text on Helm 4, but for blank lines between documents', () => {
    expect(withoutBlankLines(newest4!)).toBe(withoutBlankLines(oldest!))
  })

  test('is the same objects on Helm 4', () => {
    expect(parseObjects(newest4!)).toEqual(parseObjects(oldest!))
  })
})

test('three Helms are compared, the last of them Helm 4', () => {
  expect(helmVersions.map((version) => version.split('.')[0])).toEqual(['3', '3', '4'])
})

/** Helm 4 ends each document of a file that holds several with a blank line, except the last. */
function withoutBlankLines(manifest: string): string {
  return manifest.replaceAll(/\n+(?=---\n# Source: )/g, '\n')
}
