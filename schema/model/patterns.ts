/** A form that text must have, and the words for it in messages. */
export interface Pattern {
  /** Inside what both Go's RE2 and ECMAScript with the flag `u` read. */
  readonly pattern: string
  /** Completes "needs …". */
  readonly words: string
}

/** A name, address or path: it becomes part of an argument, which white space or a colon at the end would break. */
export const wordPattern: Pattern = {
  pattern: '^([^\\s]*[^\\s:])?$',
  words: 'text without spaces or line breaks, and without a colon at the end',
}

/** A length of time as Go writes it. */
export const durationPattern: Pattern = {
  pattern: '^(-1|0|([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+)?$',
  words: 'a length of time such as 30s, 5m0s or 512ms',
}

/** A whole number that is too large to be written without quotes. */
export const digitsPattern: Pattern = {
  pattern: '^[0-9]+$',
  words: 'a whole number in quotes',
}

/** A share of a whole. */
export const ratioPattern: Pattern = {
  pattern: '^(0?\\.[0-9]+|[01](\\.0*)?)?$',
  words: 'a number from 0 to 1 in quotes, such as "0.1"',
}

/** Kubernetes' `Quantity`, as in `schema/kubernetes/definitions.json`. */
export const quantityPattern: Pattern = {
  pattern: '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$',
  words: 'a quantity such as 500m, 1.5 or 256Mi',
}

/** A custom resource with its version, as gloo-platform-crds up to 2.6 compares it. */
export const experimentalApiPattern: Pattern = {
  pattern: '^[a-z0-9]+(\\.[a-z0-9-]+)+/v[0-9]+((alpha|beta)[0-9]+)?$',
  words: 'a resource with its version, such as externalworkloads.networking.gloo.solo.io/v2alpha1',
}

/** A version of the chart. */
export const chartVersionPattern: Pattern = {
  pattern: '^v?[0-9]{1,4}\\.[0-9]{1,4}(\\.[0-9]{1,4})?([-+][0-9A-Za-z.+-]+)?$',
  words: 'a version such as 2.7 or 2.7.2',
}

/** A version of Helm of which the behaviour is known. */
export const helmVersionPattern: Pattern = {
  pattern: '^v?[34]\\.[0-9]{1,3}(\\.[0-9]{1,3})?$',
  words: 'a version of Helm 3 or 4 such as 4.3.1',
}

export const patterns: readonly Pattern[] = [
  wordPattern,
  durationPattern,
  digitsPattern,
  ratioPattern,
  quantityPattern,
  experimentalApiPattern,
  chartVersionPattern,
  helmVersionPattern,
]
