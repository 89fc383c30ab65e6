import { builtIn } from '../findings/finding.ts'
import { originWords } from '../values/origin.ts'
import { pathText } from '../values/path-text.ts'
import type { SchemaCheck } from '../schema/schema-check.ts'
import { scalarFix } from '../schema/value-fixes.ts'
import { isSecret } from '../secrets/classify.ts'
import { valuePlace, type Visit } from '../chart/visit.ts'
import { pathOf } from '../secrets/visit-path.ts'
import type { ScalarNode } from '../values/values-tree.ts'
import { isFileMode } from './file-mode.ts'
import { scalarTrap } from '../yaml/scalar-trap.ts'

/** Reports a number that Helm reads as octal where nobody writes octal numbers. */
export function checkOctal(check: SchemaCheck, visit: Visit, node: ScalarNode): void {
  const trap = scalarTrap(node)
  // `0o17` says that it is octal.
  if (trap?.ruleId !== 'octal-number' || /^[-+]?0o/i.test(trap.text) || isFileMode(visit)) return
  // A secret would be in the message.
  if (isSecret(check.chart.schema, visit)) return
  const decimal = trap.text.replace(/^([-+]?)[0_]+/, '$1')
  const path = pathOf(visit)
  const place = valuePlace(visit, check.lastFile)
  check.report(
    builtIn('octal-number', {
      severity: 'warning',
      message: `${pathText(path)} is octal because of its leading zero: Helm ${trap.words}; write ${decimal} or ${trap.result}${originWords(visit.entry)}`,
      ...scalarFix(check, visit, visit.schema ?? {}, {
        title: `write ${decimal}`,
        value: Number(decimal),
        isSure: false,
      }),
      data: { written: trap.text, read: trap.result },
      path,
      place,
    }),
  )
}
