/** Values that change nothing where the complete chart 2.5.8 is rendered with each of them alone. */
export const unreadIn25 = { in: ['2.5'] } as const
