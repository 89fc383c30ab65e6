import type { SchemaCheck } from '../schema/schema-check.ts'
import { scalarFix } from '../schema/value-fixes.ts'
import { isSecret } from '../secrets/is-secret.ts'
import type { Visit } from '../chart/visit.ts'
import type { ScalarNode } from '../values/values-tree.ts'
import { isFileMode } from './file-mode.ts'
import { scalarTrap } from '../yaml/nodes/scalar-trap.ts'
import { reportValue } from '../schema/report-visit.ts'

/** Reports a number that Helm reads as octal where nobody writes octal numbers. */
export function checkOctal(check: SchemaCheck, visit: Visit, node: ScalarNode): void {
  const trap = scalarTrap(node)
  // `0o17` says that it is octal.
  if (trap?.ruleId !== 'octal-number' || /^[-+]?0o/i.test(trap.text) || isFileMode(visit)) return
  // A secret would be in the message.
  if (isSecret(check.chart.schema, visit)) return
  const decimal = trap.text.replace(/^([-+]?)[0_]+/, '$1')
  reportValue(check, visit, 'octal-number', {
    severity: 'warning',
    fact: `is octal because of its leading zero: Helm ${trap.words}; write ${decimal} or ${trap.result}`,
    ...scalarFix(check, visit, visit.schema ?? {}, {
      title: `write ${decimal}`,
      value: Number(decimal),
      isSure: false,
    }),
    data: { written: trap.text, read: trap.result },
  })
}
