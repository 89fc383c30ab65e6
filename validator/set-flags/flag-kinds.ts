/** The flags that set values, in the order in which Helm applies them, whatever their order on the command line. */
export const flagKinds = ['--set-json', '--set', '--set-string', '--set-file', '--set-literal'] as const

export type FlagKind = (typeof flagKinds)[number]

/** One flag of the command line. */
export interface FlagInput {
  kind: FlagKind
  text: string
}

export function inHelmOrder(flags: readonly FlagInput[]): FlagInput[] {
  return flagKinds.flatMap((kind) => flags.filter((flag) => flag.kind === kind))
}
