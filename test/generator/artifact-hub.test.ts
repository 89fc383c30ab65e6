import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { emitChartMetadata } from '../../generator/emit/chart-metadata.ts'
import { emitCustomResourceDefinitions } from '../../generator/emit/custom-resource-definitions.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { glooPlatformCrds } from '../../schema/gloo-platform-crds/chart.ts'
import type { Chart } from '../../schema/model/chart.ts'

const root = join(import.meta.dirname, '../..')

interface Card {
  kind: string
  version: string
  name: string
  description: string
}

function annotationsOf(chart: Chart): Record<string, string> {
  const { content } = emitChartMetadata(chart, '1.2.3')[0]!
  return (parse(content) as { annotations: Record<string, string> }).annotations
}

describe.each([glooPlatform, glooPlatformCrds])('Artifact Hub shows of $name', (chart) => {
  const annotations = annotationsOf(chart)

  test('texts alone, as Helm requires', () => {
    expect(Object.values(annotations).filter((text) => typeof text !== 'string')).toEqual([])
  })

  test('the license of the package', () => {
    const { license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { license: string }
    expect(annotations['artifacthub.io/license']).toBe(license)
  })

  test('pages that are there', () => {
    const links = parse(annotations['artifacthub.io/links']!) as { name: string; url: string }[]
    const paths = links.map(({ url }) => /\/blob\/main\/([^#]+)/.exec(url)![1]!)
    expect(paths).toHaveLength(3)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('no key, as the project signs no chart', () => {
    expect(annotations).not.toHaveProperty(['artifacthub.io/signKey'])
  })
})

test('Artifact Hub shows each custom resource that the chart may install', () => {
  const cards = parse(annotationsOf(glooPlatformCrds)['artifacthub.io/crds']!) as Card[]
  const definitions = emitCustomResourceDefinitions(glooPlatformCrds).filter(
    ({ path }) => !path.endsWith('.tpl'),
  )
  const names = definitions.map(({ content }) => /^ {2}name: (\S+)$/m.exec(content)![1]!)
  expect(cards.map(({ name }) => name).sort()).toEqual(names.sort())
  expect(cards.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([])
  expect(cards.find(({ kind }) => kind === 'Workspace')).toEqual({
    kind: 'Workspace',
    version: 'v2',
    name: 'workspaces.admin.gloo.solo.io',
    description: expect.stringMatching(/^[A-Z]/) as string,
  })
  expect(annotationsOf(glooPlatform)).not.toHaveProperty(['artifacthub.io/crds'])
})
