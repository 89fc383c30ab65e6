import type { SchemaCheck } from '../schema/schema-check.ts'
import { scalarFix } from '../schema/value-fixes.ts'
import type { Visit } from '../chart/visit.ts'
import type { ScalarNode } from '../values/values-tree.ts'
import { reportValue } from '../schema/report-visit.ts'

/** The highest mode, `0777`. */
const highest = 511

/** `defaultMode` of a volume and `mode` of its items: the only values that people write in octal. */
export function isFileMode({ key }: Visit): boolean {
  return key === 'defaultMode' || key === 'mode'
}

/** Reports a file mode whose zero was forgotten, so that Kubernetes refuses it. */
export function checkFileMode(check: SchemaCheck, visit: Visit, node: ScalarNode): boolean {
  if (!isFileMode(visit) || node.style !== 'plain' || typeof node.value !== 'number') return false
  if (node.value <= highest || !/^[0-7]{3}$/.test(String(node.value))) return false
  const mode = Number.parseInt(String(node.value), 8)
  reportValue(check, visit, 'octal-number', {
    severity: 'error',
    fact: `requires a mode up to 0777, which is ${highest}, got number ${node.value}; write 0${node.value}`,
    ...scalarFix(check, visit, visit.schema ?? {}, {
      title: `write ${mode}, which is 0${node.value}`,
      value: mode,
      isSure: false,
    }),
    data: { maximum: highest },
  })
  return true
}
