import { expect, test } from 'vitest'
import { fixText } from './fix-text.ts'

const annotations = '  deploymentOverrides:\n    metadata:\n      annotations:\n'
const unused = '# gloo-values-disable-next-line no-effect -- of an older chart\n'

test('unused suppressions are removed beside values that are moved, quoted or removed', () => {
  const text =
    `common:\n  cluster: east\n${unused}adminNamespace: gloo\nglooAgent:\n  enabled: true\n` +
    `  ${unused}${annotations}` +
    `        ${unused}        a: 1\n` +
    `        ${unused}        b: x\n        ${unused}        b: x\n` +
    `  ${unused}  serverAddress: relay:9900\n`
  const { text: after, fixes } = fixText(text, 'all')
  expect(after).toBe(
    'common:\n  cluster: east\n  adminNamespace: gloo\nglooAgent:\n  enabled: true\n' +
      `${annotations}        a: "1"\n        b: x\n  relay:\n    serverAddress: relay:9900\n`,
  )
  expect(fixes.applied).toHaveLength(10)
  expect(fixes.refused).toEqual([])
})
