import type { CompactSchema } from '../../schema/model/compact-chart.ts'
import { builtIn } from '../findings/finding.ts'
import { offerFix } from '../findings/planned-fix.ts'
import { pathText, quoted } from '../values/path-text.ts'
import { keySchema } from '../chart/children.ts'
import { branchFor } from '../chart/resolve.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { exactPathOf, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import { resolvePlainScalar } from '../yaml/nodes/plain-scalar.ts'
import { trapOf } from '../yaml/nodes/scalar-trap.ts'

/** Reports a key that Helm reads as another than the one that is there: `on:` is the key `true`. */
export function checkKey(check: SchemaCheck, visit: Visit): void {
  const { entry, key } = visit
  const location = entry?.key
  if (location === undefined || location.file.isFlag || typeof key !== 'string') return
  const text = location.file.text.slice(location.start, location.end)
  // Most keys are words that say what they mean.
  if (text === key || !/^[-+.\w]+$/.test(text)) return
  const trap = trapOf(text, resolvePlainScalar(text))
  if (trap === undefined) return
  const path = pathOf(visit)
  // The key is where a secret belongs.
  if (path.at(-1) !== key) return
  check.report(
    builtIn(trap.ruleId, {
      severity: isTaken(check.chart.schema, visit) ? 'warning' : 'error',
      message: `${pathText(path.slice(0, -1)) || 'the file'} requires string keys, but Helm reads the unquoted ${text} as ${quoted(key)}; quote it: "${text}"`,
      ...(takesKey(check.chart.schema, visit.parent, text) &&
        offerFix({
          title: 'put the key in quotes',
          safe: true,
          key: location,
          changes: [{ kind: 'rename', path: [...check.root, ...exactPathOf(visit)], to: text }],
          reveals: [...path.slice(0, -1), text],
        })),
      data: { written: text, read: key },
      path,
      location,
      covers: [path],
    }),
  )
}

/** Whether the mapping takes the key that Helm reads. */
function isTaken(root: CompactSchema, { parent, schema }: Visit): boolean {
  if (schema !== undefined || parent?.schema === undefined) return true
  return branchFor(root, parent.schema, parent.node)?.additionalProperties !== false
}

/** Whether the key is right in quotes; what is wrong with its value is reported then. */
function takesKey(root: CompactSchema, parent: Visit | undefined, key: string): boolean {
  const map = parent?.schema && branchFor(root, parent.schema, parent.node)
  return map === undefined || keySchema(map, key) !== 'unknown'
}
