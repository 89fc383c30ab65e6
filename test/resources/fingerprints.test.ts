import { expect, test } from 'vitest'
import { fingerprints } from '../../validator/findings/fingerprint.ts'
import { judged } from './judged.ts'

test('a finding of another resource in the file changes no fingerprint', async () => {
  const [first, second] = ['first', 'second'].map(workspace)
  const { diagnostics: both } = await judged(`${first}---\n${second}`)
  const { diagnostics: one } = await judged(second!)
  expect(fingerprints(both)[1]).toBe(fingerprints(one)[0])
  expect(new Set(fingerprints(both)).size).toBe(2)
})

function workspace(name: string): string {
  return `apiVersion: admin.gloo.solo.io/v2
kind: Workspace
metadata:
  name: ${name}
spec:
  workloadCluster: []
`
}
