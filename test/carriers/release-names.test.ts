import { chartMarks } from '../../cli/knowledge/chart-marks.ts'
import { expect, test } from 'vitest'
import { releaseNames } from '../../workspace/carriers/release-names.ts'
import type { Carrier } from '../../validator/carriers/parts/carrier.ts'
import { readCarrier } from '../../validator/carriers/read-carrier.ts'
import { newestProfile } from '../../validator/values/helm-profile.ts'

function carrier(file: string, ...releases: string[]): Carrier {
  const charts = releases.map((name) => `  - {name: gloo-platform, releaseName: ${name}}\n`)
  return readCarrier(`${file}/kustomization.yaml`, `helmCharts:\n${charts.join('')}`, {
    charts: chartMarks,
    profile: newestProfile,
  })
}

function names(carriers: readonly Carrier[], others: readonly string[] = []): string[] {
  return [...releaseNames(carriers, others).values()]
}

test('releases of one name have the names of their files, in any order of these', () => {
  const expected = ['mgmt (east/kustomization.yaml)', 'mgmt (west/kustomization.yaml)', 'rest']
  expect(names([carrier('east', 'mgmt'), carrier('west', 'mgmt', 'rest')]).toSorted()).toEqual(expected)
  expect(names([carrier('west', 'mgmt', 'rest'), carrier('east', 'mgmt')]).toSorted()).toEqual(expected)
})

test('a name that already exists is not given again', () => {
  expect(names([carrier('east', 'mgmt', 'rest')], ['mgmt'])).toEqual([
    'mgmt (east/kustomization.yaml)',
    'rest',
  ])
})

test('releases of one name in one file are counted', () => {
  expect(names([carrier('east', 'mgmt', 'mgmt')])).toEqual(['mgmt', 'mgmt (east/kustomization.yaml, 2)'])
  expect(names([carrier('east', 'mgmt'), carrier('east', 'mgmt')])).toEqual([
    'mgmt (east/kustomization.yaml)',
    'mgmt (east/kustomization.yaml, 2)',
  ])
})
