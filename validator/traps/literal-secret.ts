import { builtIn, type Finding } from '../findings/finding.ts'
import { originWords } from '../values/origin.ts'
import { alternatives, pathText } from '../values/path-text.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { isSensitive } from '../secrets/sensitive.ts'
import { exactPathOf, valueLocation, type Visit } from '../chart/visit.ts'
import { schemaAt } from '../chart/schema-at.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { PathSet } from '../values/path-set.ts'
import { entryAt, type MappingNode, type Path } from '../values/values-tree.ts'
import { isEncrypted } from '../text/encrypted-text.ts'
import { isLeftover, isVariable } from '../text/placeholder-text.ts'
import { formOf, type SecretForm } from '../secrets/secret-forms.ts'
import { holdsUrlPassword } from '../secrets/secret-text.ts'
import { isSamePath } from '../values/same-path.ts'

export interface LiteralSecrets {
  /** @returns whether the value is a secret */
  visit: (check: SchemaCheck, visit: Visit) => boolean
  /** Reports those that are reported together. */
  report: () => void
}

interface Found {
  visit: Visit
  form: SecretForm
}

/**
 * Looks for secrets that are in a file. Those of some kinds are reported together, and those at one path, in which keys are
 * masked. Those at `broken` have a finding already.
 */
export function literalSecrets(check: SchemaCheck, values: MappingNode, broken: PathSet): LiteralSecrets {
  const byForm = new Map<SecretForm | string, [Found, ...Found[]]>()
  return {
    visit(own, visit) {
      const form = formOf(check.chart.hints, visit) ?? markedForm(check, visit)
      if (form === undefined || !isLiteral(check, visit)) return false
      const name = form.secretNameAt?.split('.')
      // Another rule reports text beside the name of a Secret, unless a value that it reads is broken.
      if (name !== undefined && isGiven(values, name) && !isNearBroken(check, name, broken)) return true
      const path = pathOf(visit)
      if (form.isGrouped !== true && isSamePath(path, exactPathOf(visit))) {
        own.report(findingOf(own, [{ visit, form }]))
        return true
      }
      const group = form.isGrouped ? form : JSON.stringify(path)
      const others = byForm.get(group)
      if (others === undefined) byForm.set(group, [{ visit, form }])
      else others.push({ visit, form })
      return true
    },
    report() {
      for (const found of byForm.values()) check.report(findingOf(check, found))
    },
  }
}

function markedForm(check: SchemaCheck, visit: Visit): SecretForm | undefined {
  const isMarked = visit.schema !== undefined && isSensitive(check.chart.schema, visit.schema)
  return isMarked && visit.isNamed && visit.key !== 'value' && !isFile(visit) ? withoutForm : undefined
}

/** Whether a value is the path of a file, such as that of a SQLite database. */
function isFile({ node }: Visit): boolean {
  return node.kind === 'scalar' && /^\/[\w./-]+\.\w+$/.test(String(node.value))
}

const withoutForm: SecretForm = {
  noun: 'a secret',
  severity: 'info',
  help: () =>
    'the chart accepts it only as a string: keep it out of the repository, and pass it with --set-string or an encrypted file',
}

function isLiteral(check: SchemaCheck, { node }: Visit): boolean {
  if (node.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean') return false
  if (node.location === undefined || node.location.file.isFlag) return false
  const text = String(node.value)
  if (text.trim() === '' || /^(?:redacted|\*+$|x+$)/i.test(text)) return false
  if (isEncrypted(text)) return false
  const isOpen = isVariable(text) && !holdsUrlPassword(text)
  return !isLeftover(text) && !isOpen && !check.placeholders.some((pattern) => pattern.test(text))
}

/** Whether a value that the schema knows is broken in the section of a path. */
function isNearBroken({ chart }: SchemaCheck, path: Path, broken: PathSet): boolean {
  const section = path.slice(0, -1)
  const inside = broken.from(section)
  return Array.from(inside?.firstKeys() ?? []).some(
    (key) => inside!.has([key]) && schemaAt(chart.schema, [...section, key]) !== undefined,
  )
}

function isGiven(values: MappingNode, path: Path): boolean {
  const node = entryAt(values, path)?.value
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.value !== ''
}

function findingOf(check: SchemaCheck, found: readonly [Found, ...Found[]]): Finding {
  const [first] = found
  const paths = found.map(({ visit }) => pathOf(visit))
  const locations = found.map(({ visit }) => valueLocation(visit, check.lastFile))
  const { noun, help, severity = 'warning' } = first.form
  const origin = found.length === 1 ? originWords(first.visit.entry) : ''
  const names = alternatives(paths.map(pathText)).replace(' or ', ' and ')
  return builtIn('literal-secret', {
    severity,
    message: `${names} ${found.length === 1 ? `is ${noun}` : `are ${first.form.plural ?? 'secrets'}`} in plain text, in the file and in Helm's release Secrets${origin}`,
    help: help(paths[0]!),
    data: { count: found.length },
    path: paths[0]!,
    location: locations[0]!,
    covers: paths,
    related: locations.slice(1).map((location) => ({ message: 'also in plain text', location })),
    group: {
      locations,
      about: (kept) =>
        findingOf(check, found.filter((_, index) => kept.has(locations[index]!)) as [Found, ...Found[]]),
    },
  })
}
