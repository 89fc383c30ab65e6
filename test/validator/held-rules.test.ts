import { expect, test } from 'vitest'
import type { CompactComponent } from '../../schema/model/compact-chart.ts'
import type { Rule } from '../../schema/model/rule.ts'
import { heldRules } from '../../validator/rules/held-rules.ts'
import { PathSet } from '../../validator/values/path-set.ts'

const rule = (id: string, reads: Pick<Rule, 'reads' | 'readsEach'>): Rule => ({
  id,
  severity: 'warning',
  fixable: false,
  messages: {},
  check: () => undefined,
  ...reads,
})
const rules = [
  rule('names', { reads: ['cluster.name'] }),
  rule('images', { reads: ['cluster.registry'], readsEach: ['image.tag'] }),
]

const component = (id: string): CompactComponent => ({
  id,
  section: id,
  enabledWhen: `${id}.enabled`,
  overrides: `${id}.overrides`,
  volumes: [],
  containers: [],
})
const components = [component('server'), component('agent')]

/** What keeps each rule from running: everything, or the components that it is not asked about. */
function held(paths: readonly string[], asked = components): Record<string, 'whole' | string[]> {
  const broken = paths.map((path) => new PathSet([path === '' ? [] : path.split('.')]))
  return Object.fromEntries(
    [...heldRules(broken, rules, asked)].map(([{ id }, { isHeld, without }]) => [
      id,
      isHeld ? 'whole' : [...without].sort(),
    ]),
  )
}

test.each([
  ['nothing', [], {}],
  ['what no rule reads', ['cluster.network', 'server.replicas'], {}],
  ['the root', [''], { names: 'whole', images: 'whole' }],
  ['a path above one that is read', ['cluster'], { names: 'whole', images: 'whole' }],
  ['a path below one that is read', ['cluster.name.first'], { names: 'whole' }],
  ['what is read of a component', ['server.image.tag'], { images: ['server'] }],
  ['whether a component runs', ['agent.enabled'], { images: ['agent'] }],
  ['two components', ['agent.image', 'server.image'], { images: ['agent', 'server'] }],
  ['a rule and a component', ['cluster.name', 'server'], { names: 'whole', images: ['server'] }],
  ['a rule and a component of it', ['cluster.registry', 'server'], { images: 'whole' }],
])('broken is %s', (_name, paths, expected) => {
  expect(held(paths)).toEqual(expected)
})

test('an empty set breaks nothing', () => {
  expect(heldRules([new PathSet()], rules, components).size).toBe(0)
})

test('the same rules are asked about another list of components', () => {
  const path = ['gateway.image']
  expect(held(path)).toEqual({})
  expect(held(path, [...components, component('gateway')])).toEqual({ images: ['gateway'] })
  expect(held(path)).toEqual({})
})
