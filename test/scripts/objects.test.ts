import { expect, test } from 'vitest'
import { parseObjects } from '../../scripts/helm/objects.ts'

test('reads a rendered chart as Kubernetes does', () => {
  const manifest = `---
# Source: a.yaml
kind: A
metadata: { name: x }
mode: 0644
on: yes
date: 2026-01-01
time: 1:30
---
---
kind: B
`
  expect(parseObjects(manifest)).toEqual([
    { kind: 'A', metadata: { name: 'x' }, mode: 420, true: true, date: '2026-01-01', time: '1:30' },
    { kind: 'B' },
  ])
})

test('refuses what is not YAML', () => {
  expect(() => parseObjects('a: [')).toThrow()
})
