import type { BuiltInRule } from './built-in-rule.ts'
import type { FindingData, Rule } from './rule.ts'

/** A release or a custom resource of a run, as a rule that looks at several of them sees it. */
export interface Member {
  /** Name of its chart, or its kind. */
  of: string
  /** The file that holds it. */
  file: string
  /** Values of a release over the defaults of its chart, or the object. Nothing says that they keep their schema. */
  values: unknown
}

export interface FleetFinding<MessageId extends string = string> {
  message: MessageId
  data?: FindingData
  member: Member
  /** Keys from the top of the values; where the last ones are not there, the finding is at those that are. */
  at: readonly string[]
  related?: readonly { member: Member; at: readonly string[]; message: string }[]
  help?: string
}

/**
 * A check across releases and custom resources that are checked in one run. It says nothing of what it does not see: a
 * run may hold only a part of what is installed.
 */
export interface FleetRule<MessageId extends string = string>
  extends Omit<BuiltInRule, 'otherSeverities'>, Pick<Rule<never, string, MessageId>, 'severities'> {
  /** Charts and kinds that it looks at; the rule runs where one of the kinds is in the run. */
  looksAt: { kinds: readonly [string, ...string[]]; charts?: readonly string[] }
  messages: Record<MessageId, (data: FindingData) => string>
  check(context: FleetContext<MessageId>): void
}

export interface FleetContext<MessageId extends string = string> {
  /** The members of a chart or kind, in the order of the run. */
  all: (of: string) => readonly Member[]
  report: (finding: FleetFinding<MessageId>) => void
}

/** Infers the ids of the messages. */
export function defineFleetRule<MessageId extends string>(rule: FleetRule<MessageId>): FleetRule<MessageId> {
  return rule
}

/** The value under some keys, where each but the last holds a mapping. */
export function valueAt({ values }: Member, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    values,
  )
}

/** The same where it is a text that says something. */
export function textIn(member: Member, ...keys: readonly string[]): string | undefined {
  const value = valueAt(member, ...keys)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The items of the sequence under some keys. */
export function itemsIn(member: Member, ...keys: readonly string[]): readonly unknown[] {
  const value = valueAt(member, ...keys)
  return Array.isArray(value) ? value : []
}

/** Whether two members are in the same folder: what is there is most likely for the same cluster. */
export function areNear(a: Member, b: Member): boolean {
  return folderOf(a) === folderOf(b)
}

/** Whether a member is in the folder of another one or below it: what spans clusters is above the folders of each. */
export function isAtOrBelow(member: Member, other: Member): boolean {
  return folderOf(member).startsWith(folderOf(other))
}

function folderOf({ file }: Member): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
