import { parse } from 'yaml'
import { currentHelm, parseObjects, render, type HelmVersion } from '../support/chart.ts'
import { everything } from '../support/everything.ts'
import { leafName, withTexts, type TextLeaf } from './text-leaves.ts'

/** Texts without traps, for every form that the schema asks for. No other value has one of them. */
const plainTexts = ['plainword', '86753', '0.86753', '86753s']

/** A plain text that may be where the leaf is. */
export function plainText(leaf: TextLeaf): string | undefined {
  return plainTexts.find((text) => leaf.accepts(text))
}

/** What differs between a rendering with the text at all leaves and one with plain text, or what Helm says. */
export async function differenceWith(
  helm: HelmVersion,
  text: string,
  leaves: readonly TextLeaf[],
): Promise<string | undefined> {
  const expected = await objectsWith(currentHelm, leaves, (leaf) => plainText(leaf)!)
  const wanted = expected.map((object) => replacePlain(object, text))
  let found: unknown[]
  try {
    found = await objectsWith(helm, leaves, () => text)
  } catch (error) {
    return String(error)
  }
  return firstDifference(sorted(wanted), sorted(found))
}

/** The first leaf at which the text alone makes a difference; leaves that do so only together stay together. */
export async function culprits(
  leaves: readonly TextLeaf[],
  differs: (leaves: readonly TextLeaf[]) => Promise<boolean>,
): Promise<string> {
  let suspects = leaves
  while (suspects.length > 1) {
    const middle = suspects.length >> 1
    const halves = [suspects.slice(0, middle), suspects.slice(middle)]
    const bad = await firstThat(halves, differs)
    if (bad === undefined) break
    suspects = bad
  }
  return suspects.map(leafName).join(', ')
}

async function firstThat<T>(items: T[], holds: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of items) if (await holds(item)) return item
  return undefined
}

const rendered = new Map<string, unknown[]>()

async function objectsWith(
  helm: HelmVersion,
  leaves: readonly TextLeaf[],
  textOf: (leaf: TextLeaf) => string,
): Promise<unknown[]> {
  const values = withTexts(everything, leaves, textOf)
  const key = JSON.stringify([helm, values])
  let objects = rendered.get(key)
  if (objects === undefined) {
    const manifest = await render({ helm, values })
    // Readers of YAML disagree about control characters, line separators and byte order marks.
    const raw = /(?![\t\n])[\p{Cc}\u2028\u2029\ufeff]/u.exec(manifest)
    if (raw !== null) throw new Error(`the manifest holds a raw character ${JSON.stringify(raw[0])}`)
    rendered.set(key, (objects = parseObjects(manifest).map(readable)))
  }
  return objects
}

/** An object with what is encoded in it decoded, and without what is new in every rendering or computed from all. */
function readable(object: { kind: string; metadata: { name: string } }): unknown {
  return JSON.parse(JSON.stringify(object), (key, value: unknown) => {
    if (key === 'checksum/storage' || key === 'checksum/config' || key === 'opa-config-version')
      return 'a checksum'
    if (key === 'server.conf') return withStringsRead(value as string)
    // The configuration of Open Policy Agent is what the user wrote.
    if (
      object.metadata.name !== 'opa-config' &&
      /^((config|sds-secret)\.yaml|(prometheus|gloo_monitoring_rules)\.yml|relay)$/.test(key)
    )
      return parse(value as string, { version: '1.1' }) as unknown
    if (key !== 'data' || object.kind !== 'Secret') return value
    if (/^relay-/.test(object.metadata.name)) return 'certificates'
    return Object.fromEntries(
      Object.entries(value as object).map(([name, data]) => [name, decodedData(name, data as string)]),
    )
  })
}

function decodedData(name: string, base64: string): unknown {
  const text = Buffer.from(base64, 'base64').toString('utf8')
  return name.endsWith('.yaml') ? (parse(text, { version: '1.1' }) as unknown) : text
}

/** The strings of a file in HCL, whose escapes YAML has too, and what is between them. */
function withStringsRead(file: string): unknown[] {
  return file
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part) => (part.startsWith('"') ? (parse(part) as unknown) : part))
}

function replacePlain(node: unknown, text: string): unknown {
  if (typeof node === 'string')
    return plainTexts.reduce((result, plain) => result.replaceAll(plain, () => text), node)
  if (Array.isArray(node)) return node.map((item) => replacePlain(item, text))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [replacePlain(key, text), replacePlain(value, text)]),
  )
}

function sorted(objects: readonly unknown[]): unknown[] {
  return objects.map(withSortedKeys).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

function withSortedKeys(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withSortedKeys)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [
        key,
        isByName.test(key) ? inOrder(withSortedKeys(value)) : withSortedKeys(value),
      ]),
  )
}

/** A collector lists its extensions and ports in the order of their names, which the text is a part of. */
const isByName = /^(extensions|ports)$/

function inOrder(list: unknown): unknown {
  return Array.isArray(list) ? list.map((item) => JSON.stringify(item)).sort() : list
}

function firstDifference(wanted: unknown, found: unknown, path = ''): string | undefined {
  if (Object.is(wanted, found)) return undefined
  const areNodes = [wanted, found].every((node) => typeof node === 'object' && node !== null)
  if (!areNodes) return `${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`
  const [a, b] = [wanted, found] as Record<string, unknown>[]
  for (const key of new Set([...Object.keys(a!), ...Object.keys(b!)])) {
    const difference = firstDifference(a![key], b![key], `${path}/${key}`)
    if (difference !== undefined) return difference
  }
  return undefined
}
