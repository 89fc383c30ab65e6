import type { FleetFinding, FleetRule, Member } from '../../schema/model/fleet-rule.ts'
import { grouped } from '../base/grouped.ts'
import { InternalError } from '../base/internal-error.ts'
import type { FindingPlace } from '../findings/deferred-finding.ts'
import type { Finding } from '../findings/finding.ts'
import { brokenBy } from '../findings/fold-findings.ts'
import type { CheckedRelease } from '../release/review.ts'
import { outermost, type Location } from '../text/source-file.ts'
import { toPlain, type Entry, type ValueNode } from '../values/values-tree.ts'

/** Runs the rules over all releases and resources of a run; each finding goes to the one that it is about. */
export function checkFleet(rules: readonly FleetRule[], checked: readonly CheckedRelease[]): void {
  const members = new Map<Member, CheckedRelease>()
  for (const release of checked) {
    const file = release.sources.at(-1)?.file
    if (release.values === undefined || file === undefined) continue
    const { name } = outermost({ file, start: 0, end: 0 }).file
    members.set({ of: release.chart.chart, file: name, values: toPlain(release.values) }, release)
  }
  const byChart = grouped([...members.keys()].map((member) => [member.of, member] as const))
  const all = (of: string): readonly Member[] => byChart.get(of) ?? []
  for (const rule of rules) {
    if (!rule.looksAt.kinds.some((kind) => all(kind).length > 0)) continue
    rule.check({
      all,
      report: (finding) => {
        const { findings } = members.get(finding.member)!
        if (!findings.some((one) => isAbout(one, finding.at)))
          findings.push(toFinding(rule, members, finding))
      },
    })
  }
}

/** Whether an error breaks the value that a rule speaks of, or something in it. */
function isAbout(finding: FindingPlace, at: readonly string[]): boolean {
  // A rule in CEL speaks of several values, each of which may be right.
  if (finding.severity !== 'error' || finding.ruleId === 'resource-rule') return false
  return brokenBy(finding).some(
    (path) => path.length > 0 && path.every((key, index) => index >= at.length || String(key) === at[index]),
  )
}

function toFinding(
  rule: FleetRule,
  members: ReadonlyMap<Member, CheckedRelease>,
  { message, data = {}, member, at, related = [], help }: FleetFinding,
): Finding {
  const words = rule.messages[message]
  if (words === undefined) throw new InternalError(`the rule ${rule.id} has no message ${message}`)
  return {
    ruleId: rule.id,
    severity: rule.severities?.[message] ?? rule.severity,
    message: words(data),
    ...(help !== undefined && { help }),
    data: { message, ...data },
    path: at,
    location: locationIn(members.get(member)!, at),
    related: related.map((one) => ({
      message: one.message,
      location: locationIn(members.get(one.member)!, one.at),
    })),
  }
}

/** Where the value is that the keys lead to, or the nearest key above it that a file holds. */
function locationIn({ values, sources }: CheckedRelease, at: readonly string[]): Location {
  let found: Location | undefined = values!.location
  let node: ValueNode | undefined = values
  for (const [index, key] of at.entries()) {
    const entry: Partial<Entry> | undefined = stepInto(node, key)
    node = entry?.value
    const isLast = index === at.length - 1
    found =
      (isLast && textLocation(node)) ||
      (entry?.key ?? (node === undefined ? found : (node.location ?? found)))
  }
  return found ?? { file: sources.at(-1)!.file, start: 0, end: 0 }
}

function stepInto(node: ValueNode | undefined, key: string): Partial<Entry> | undefined {
  if (node?.kind === 'mapping') return node.entries.get(key)
  const item = node?.kind === 'sequence' ? node.items[Number(key)] : undefined
  return item && { value: item }
}

function textLocation(node: ValueNode | undefined): Location | undefined {
  const location = node?.kind === 'scalar' ? node.location : undefined
  return location !== undefined && location.end > location.start ? location : undefined
}
