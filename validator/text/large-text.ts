/** Characters from which a file is so large that memory counts for more than time. */
export const largeText = 5_000_000
