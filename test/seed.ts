/**
 * The seed of the search and of the comparison with Helm: the same in each run, so that a failure comes from the change.
 * `npm run soak` and `npm run differential` search with other seeds.
 */
export const seed = Number(process.env.GLOO_VALUES_SEED ?? 1)
