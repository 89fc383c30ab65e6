/** What one run of fixes does at most; a second run goes on where it ends. */
export interface FixLimits {
  fixes: number
  passes: number
  failures: number
}

export const fixLimits: FixLimits = {
  /** So many take some seconds, and whoever has more of them looks at these first. */
  fixes: 4000,
  /** One fix reveals what another fixes, and values are some levels deep. It also ends fixes that undo each other. */
  passes: 20,
  /** After each attempt that fails all releases may be checked again; fixes of different releases fail in one attempt. */
  failures: 100,
}
