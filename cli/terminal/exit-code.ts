/** Exit statuses; the highest that applies wins. docs/cli.md has the table. */
export const exitCode = {
  /** No finding at or above `--fail-on`. */
  passed: 0,
  /** At least one finding at or above `--fail-on`. */
  found: 1,
  /** Wrong usage, or a file that cannot be read, parsed or written. */
  unusable: 2,
  /** Internal error. */
  internalError: 3,
} as const
