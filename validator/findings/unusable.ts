/** Whether a finding means that Helm, or this program, cannot go on with what it was given. */
export function isUnusable(ruleId: string): boolean {
  return ['yaml-syntax', 'unreadable-file', 'flag-syntax'].includes(ruleId)
}
