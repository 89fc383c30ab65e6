import { expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { allValues } from '../../generator/model/values-tree.ts'
import { helmTemplate, render } from './support/chart.ts'

const refused = [...allValues(glooPlatform.values)].filter(
  ({ notes }) => notes.passThrough?.reason === 'refused',
)

/** The value at the path, in a section that is on. */
function valuesWith([section = '', ...path]: readonly string[], value: unknown): object {
  const nested = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
  return { common: { cluster: 'mgmt' }, [section]: { enabled: true, ...(nested as object) } }
}

test('some values are refused', () => {
  expect(refused.length).toBeGreaterThan(3)
})

test.each(refused.map(({ path, notes }) => [path.join('.'), path, notes] as const))(
  'Helm refuses %s with the way out, and takes it where it asks for nothing',
  async (name, path, { passThrough }) => {
    const { status, stderr } = await helmTemplate({ values: valuesWith(path, true) })
    expect(status).not.toBe(0)
    expect(stderr).toContain(name)
    expect(stderr).toContain(passThrough!.note)
    expect(await render({ values: valuesWith(path, passThrough!.unless) })).toContain('kind:')
  },
)

test('a PodSecurityPolicy is refused where the cluster has them', async () => {
  const values = valuesWith(['prometheus', 'podSecurityPolicy', 'enabled'], true)
  const args = ['--api-versions', 'policy/v1beta1/PodSecurityPolicy']
  expect((await helmTemplate({ values, args })).stderr).toContain('prometheus.podSecurityPolicy.enabled')
  expect(await render({ values })).not.toContain('PodSecurityPolicy')
})
