import { describe, expect, test } from 'vitest'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'
import { allValues } from '../../generator/model/values-tree.ts'
import { validateReleases } from '../../validator/check/validate.ts'
import { printableJson } from '../../validator/text/printable.ts'
import { chart, inputOf } from '../fixes/fix-text.ts'
import { shareOfDay, turnOfHelm } from '../share.ts'
import { currentHelm, helmTemplate, helmVersions } from './support/chart.ts'
import { everything } from './support/everything.ts'
import { culprits, differenceWith, plainText } from './texts/compare.ts'
import { nastyTexts, unwritableTexts } from './texts/nasty-texts.ts'
import { freeKey, leafName, textLeaves, withTexts, type TextLeaf } from './texts/text-leaves.ts'

/**
 * Texts with a language of their own: containers of Prometheus written as YAML in a template, and what that template
 * makes of its values; extensions of a collector, which have to be those that its probes ask.
 */
const ofOtherLanguages =
  /^prometheus\.server\.sidecar(Containers|TemplateValues)\b|^telemetry(Collector|Gateway)\.config\.service\.extensions\b/

/** Sections of which templates of third-party charts make objects. */
const thirdParties = [
  'clickhouse',
  'jaeger',
  'postgresql',
  'prometheus',
  'telemetryCollector',
  'telemetryGateway',
]

const leaves = textLeaves().filter((leaf) => !ofOtherLanguages.test(leafName(leaf)))
const templates = [...allValues(glooPlatform.values)]
  .filter(({ notes }) => notes.template)
  .map(({ path }) => path.join('.'))
  .concat(
    ['telemetryCollector', 'telemetryGateway'].flatMap((section) =>
      ['annotations', 'hosts', 'tls'].map((key) => `${section}.ingress.additionalIngresses.0.${key}`),
    ),
  )

/** Texts of which the chart takes a part, or for which it writes another; the Ingress of a collector runs its name as a template. */
const otherMeanings: Readonly<Record<string, RegExp>> = {
  'clickhouse.fullnameOverride': /-$/,
  'clickhouse.persistence.storageClass': /^-$/,
  'jaeger.fullnameOverride': /-$/,
  'postgresql.fullnameOverride': /-$/,
  'prometheus.nameOverride': /-$/,
  'prometheus.server.clusterRoleNameOverride': /-$/,
  'prometheus.server.fullnameOverride': /-$/,
  'prometheus.server.ingress.hosts.0': /\//,
  'prometheus.server.persistentVolume.storageClass': /^-$/,
  'telemetryCollector.fullnameOverride': /-$|\{\{/,
  'telemetryCollector.nameOverride': /-$|\{\{/,
  'telemetryGateway.fullnameOverride': /-$|\{\{/,
  'telemetryGateway.nameOverride': /-$|\{\{/,
}

describe.each(helmVersions)('Helm %s', (helm) => {
  test.each(turnOfHelm(helm, 10, Object.entries(nastyTexts)))(
    '%s comes out of the chart as it went in',
    { timeout: 300_000 },
    async (_name, text) => {
      const taking = leaves.filter((leaf) => comesOut(leaf, text))
      const difference = await differenceWith(helm, text, taking)
      const differs = async (some: readonly TextLeaf[]) =>
        (await differenceWith(helm, text, some)) !== undefined
      expect(difference, difference && (await culprits(taking, differs))).toBeUndefined()
    },
  )

  test.each(turnOfHelm(helm, 5, Object.entries(unwritableTexts)))(
    '%s is refused, or comes out',
    async (_name, text) => {
      const taking = leaves.filter((leaf) => !isOfThirdParty(leaf) && comesOut(leaf, text))
      const differs = async (some: readonly TextLeaf[]) =>
        isRealDifference(await differenceWith(helm, text, some))
      expect(await differs(taking), await culprits(taking, differs)).toBe(false)
    },
  )

  test('a merge key as a name of the user is not a silent merge', async () => {
    const values = withTexts(everything, leaves.filter(isFreeKey), () => '<<')
    expect(await helmTemplate({ helm, values })).toMatchObject({ status: 1, stdout: '' })
  })
})

const anyTexts = { ...nastyTexts, ...unwritableTexts }

test.each(shareOfDay(20, Object.entries(anyTexts)))(
  'Helm refuses %s where the schema does',
  async (name, text) => {
    const refusing = leaves.filter(({ accepts }) => !accepts(text))
    const helms = name in unwritableTexts ? [currentHelm] : helmVersions
    const helm = helms[Object.keys(anyTexts).indexOf(name) % helms.length]!
    const { status, stderr } = await helmTemplate({
      helm,
      values: withTexts(everything, refusing, () => text),
    })
    expect(status).not.toBe(0)
    const unsaid = refusing.filter(({ path }) => {
      const known = path.slice(0, path.includes(freeKey) ? path.indexOf(freeKey) : undefined)
      return !stderr.includes(known.join('.')) && !stderr.includes(`'/${known.join('/')}`)
    })
    expect(unsaid.map(leafName)).toEqual([])
  },
)

describe.each(thirdParties)('%s', (section) => {
  const own = leaves.filter(({ path }) => path[0] === section)
  const isOn: TextLeaf = { path: [section, 'enabled'], value: true, beside: [], accepts: () => true }
  /** Of the chart, or of Helm up to 3.18.4, which cannot hand such texts to its validator. */
  const refusal = (path: string): RegExp =>
    new RegExp(
      `${path}[\\w.]* contains a control character or a Unicode line separator|yaml: control characters are not allowed`,
    )

  test.each(shareOfDay(5, Object.entries(unwritableTexts)))(
    'the chart refuses %s that the schema takes, and the validator reports it',
    async (name, text) => {
      const taking = own.filter(({ accepts }) => accepts(text))
      const helm = helmVersions[Object.keys(unwritableTexts).indexOf(name) % helmVersions.length]!
      for (const leaf of new Set([taking[0], taking.find(isFreeKey), taking.at(-1)])) {
        if (leaf === undefined) continue
        const known = leaf.path.slice(0, leaf.path.includes(freeKey) ? leaf.path.indexOf(freeKey) : undefined)
        const values = withTexts(everything, [isOn, leaf], () => text)
        const { status, stderr } = await helmTemplate({ helm, values })
        expect(status, leafName(leaf)).not.toBe(0)
        expect(stderr).toMatch(refusal(known.join('.')))
        expect(reportedPaths(values), leafName(leaf)).toContainEqual(expect.stringContaining(known.join('.')))
      }
    },
  )
})

test('many places take text, and names have a form', () => {
  const taking = (text: string) => leaves.filter(({ accepts }) => accepts(text)).map(leafName)
  expect(taking('plainword').length).toBeGreaterThan(1000)
  for (const text of ['@scope', 'A=true\n            - --insecure=true\n            # ']) {
    for (const name of ['glooAgent.image.registry', 'glooAgent.namespace', 'featureGates.*']) {
      expect(taking(text)).not.toContain(name)
      expect(taking('plainword')).toContain(name)
    }
  }
})

/** Where the validator reports text that Helm cannot write, for whoever installs the chart here. */
function reportedPaths(values: object): string[] {
  const text = printableJson(values)
  const release = { name: 'values.yaml', files: [{ name: 'values.yaml', text }] }
  const { diagnostics } = validateReleases(
    inputOf(text, { releases: [release], chart: { ...chart, rules: [] }, chartSource: 'ours' }),
  )
  return diagnostics
    .filter(({ message }) => message.includes('a control character or a Unicode line separator'))
    .map(({ path }) => path.join('.'))
}

/** A collector's configuration is in two sections. */
function isOfThirdParty({ path }: TextLeaf): boolean {
  return thirdParties.includes(String(path[0]).replace(/Customization$/, ''))
}

/** Helm up to 3.18.4 cannot hand some texts to its validator. */
function isRealDifference(difference: string | undefined): boolean {
  return difference !== undefined && !/^yaml: (control characters|line \d+)/m.test(difference)
}

/** In a template `{{` begins an expression, and `toYaml` writes `<<` as a key without quotes. */
function comesOut(leaf: TextLeaf, text: string): boolean {
  if (!leaf.accepts(text) || plainText(leaf) === undefined) return false
  if (distinctNames.includes(leafName(leaf))) return false
  if (text.includes('{{') && isTemplate(leaf)) return false
  if (otherMeanings[leafName(leaf)]?.test(text)) return false
  return text !== '<<' || !isFreeKey(leaf)
}

/** The chart refuses the same name here as elsewhere. */
const distinctNames = ['glooMgmtServer.agents.0.name', 'istioInstallations.eastWestGateways.0.name']

function isTemplate(leaf: TextLeaf): boolean {
  const name = leafName(leaf)
  return templates.some((template) => name === template || name.startsWith(`${template}.`))
}

function isFreeKey({ path }: TextLeaf): boolean {
  return path.includes(freeKey)
}
