/**
 * Does something as a user for whom permissions hold: tests may run as root, who reads everything. Folders on the way
 * must be open to everybody.
 */
export async function asOtherUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid!(nobody)
  try {
    return await work()
  } finally {
    process.seteuid!(0)
  }
}

/** The user that owns nothing, by convention. */
const nobody = 65_534
