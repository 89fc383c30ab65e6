/** A form that text must have, and the words for it in messages. */
export interface Pattern {
  /** Inside what both Go's RE2 and ECMAScript with the flag `u` read. */
  readonly pattern: string
  /** Completes "needs …". */
  readonly words: string
}

/**
 * A name, address or path, without blanks and control characters of ASCII and Latin-1. `\s` is not the same in RE2 and
 * in ECMAScript.
 */
export const wordPattern: Pattern = {
  pattern: '^([^\\x00-\\x20\\x7f-\\xa0\\p{Zl}\\p{Zp}]*[^\\x00-\\x20\\x7f-\\xa0\\p{Zl}\\p{Zp}:])?$',
  words: 'a string without spaces, line breaks or a colon at the end',
}

/** Text that templates write as YAML: Helm's `toYaml` loses or changes what has such characters. */
export const yamlTextPattern: Pattern = {
  pattern: '^[^\\x7f-\\x9f\\p{Zl}\\p{Zp}]*$',
  words: 'a string without control characters and Unicode line separators, which Helm cannot write as YAML',
}

/** Kubernetes: values of labels. */
export const labelValuePattern: Pattern = {
  pattern: orPlaceholder('[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?'),
  words: 'a label value: letters, digits, dots, hyphens and underscores, with a letter or digit at both ends',
}

/** Kubernetes: keys of labels and annotations are a name, with a domain in front or not. */
export const qualifiedNamePattern: Pattern = {
  pattern: orPlaceholder(
    '([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?',
  ),
  words: 'keys such as team or example.com/team: letters, digits, dots, hyphens and underscores',
}

/**
 * One form, or a text with the mark of a placeholder (`isPlaceholder`): another tool may fill that in, and what is left
 * of placeholders has a check of its own.
 */
export function orPlaceholder(form: string): string {
  return `^(${form}|[!-#%-;=?-z|~]*[$<>{}][!-~]*)?$`
}

/** The same for fields in which a chart runs template expressions, which have blanks. */
function orExpression(form: string): string {
  return `^(${form}|[ -~]*[$<>{}][ -~]*)?$`
}

/** Kubernetes: names of containers, volumes and hosts are labels of RFC 1123. */
export const labelNamePattern: Pattern = {
  pattern: orExpression('[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?'),
  words:
    'a DNS label: at most 63 lower-case letters, digits and hyphens, with a letter or digit at both ends',
}

/** Kubernetes: names of container ports (IANA service names, RFC 6335). */
export const portNamePattern: Pattern = {
  pattern: orExpression('([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*'),
  words: 'a port name: at most 15 lower-case letters, digits and single hyphens, with at least one letter',
}

const ipForm =
  '((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*'

/** An address of IPv4 or IPv6. */
export const ipPattern: Pattern = {
  pattern: orExpression(ipForm),
  words: 'an IP address such as 10.0.0.1',
}

/** A range of addresses of IPv4 or IPv6; Kubernetes drops blanks around it. */
export const cidrPattern: Pattern = {
  pattern: orExpression(` *(${ipForm})/[0-9]{1,3} *`),
  words: 'a range of IP addresses such as 10.0.0.0/8',
}

/** Kubernetes: names of headers in a probe. */
export const headerNamePattern: Pattern = {
  pattern: orExpression('[A-Za-z0-9-]+'),
  words: 'the name of an HTTP header: letters, digits and hyphens',
}

/** Kubernetes: names of namespaces are labels of RFC 1123. */
export const namespacePattern: Pattern = {
  pattern: orPlaceholder('[a-z0-9]([a-z0-9-]*[a-z0-9])?'),
  words: 'a namespace name: lower-case letters, digits and hyphens, with a letter or digit at both ends',
}

/** Kubernetes: names of Secrets and service accounts are subdomains of RFC 1123. */
export const objectNamePattern: Pattern = {
  pattern: orPlaceholder('[a-z0-9]([a-z0-9.-]*[a-z0-9])?'),
  words:
    'a Kubernetes object name: lower-case letters, digits, hyphens and dots, with a letter or digit at both ends',
}

/** Kubernetes: keys in `data` of a Secret or ConfigMap. */
export const dataKeyPattern: Pattern = {
  pattern: orPlaceholder('[A-Za-z0-9._-]+'),
  words: 'a key in the data of a Secret or ConfigMap: letters, digits, dots, hyphens and underscores',
}

/**
 * Grammar of image references (github.com/distribution/reference), as far as its characters go, and those of a URL:
 * the rule `image-reference-form` says more about scheme, slashes and digests.
 */
export const registryPattern: Pattern = {
  pattern: orPlaceholder('[A-Za-z0-9\\[]([A-Za-z0-9._~:/@?&=%\\[\\]-]*[A-Za-z0-9._~/@?&=%\\[\\]-])?'),
  words: 'a registry such as registry.example.com/gloo-mesh: letters, digits, dots, hyphens and slashes',
}

export const repositoryPattern: Pattern = {
  pattern: orPlaceholder('[A-Za-z0-9/]([A-Za-z0-9._/-]*)'),
  words: 'an image name: letters, digits, dots, hyphens, underscores and slashes',
}

export const tagPattern: Pattern = {
  pattern: orPlaceholder('[A-Za-z0-9_:@]([A-Za-z0-9_.:@-]*[A-Za-z0-9_.-])?'),
  words: 'a tag such as 2.7.2: letters, digits, dots, hyphens and underscores',
}

/**
 * `--feature-gates` takes pairs of name and switch, and separates them by commas (k8s.io/component-base/featuregate);
 * the names of Gloo are identifiers.
 */
export const featureGatePattern: Pattern = {
  pattern: '^[A-Za-z][A-Za-z0-9._-]*$',
  words: 'names of letters and digits, such as ConfigDistribution',
}

/** Kubernetes 1.34: names of environment variables are printable ASCII without `=`. */
export const environmentNamePattern: Pattern = {
  pattern: '^[!-<>-~]+$',
  words: 'names of environment variables, without spaces and equals signs',
}

/** The address families of a Pod, in letters of any case. */
export const ipVersionPattern: Pattern = {
  pattern: '^([dD][uU][aA][lL][sS][tT][aA][cC][kK]|[iI][pP][vV][46])$',
  words: 'ipv4, ipv6 or dualStack',
}

/** A length of time as Go writes it. */
export const durationPattern: Pattern = {
  pattern: '^(-1|0|([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+)?$',
  words: 'a duration such as 30s, 5m0s or 512ms',
}

/** Prometheus: whole numbers with units, the longer ones first. */
export const prometheusDurationPattern: Pattern = {
  pattern: '^(0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$',
  words: 'a duration in the form of Prometheus, such as 30s, 10m or 1h30m',
}

/** Prometheus: amounts of bytes, of which each unit is 1024 times the one before. */
export const prometheusSizePattern: Pattern = {
  pattern: '^(0|([0-9]+(\\.[0-9]*)?([KMGTPE]i?)?B)+)?$',
  words: 'a size in the form of Prometheus, such as 512MB or 5GB',
}

/** Prometheus: names of labels; those with two underscores in front are its own. */
export const prometheusLabelPattern: Pattern = {
  pattern: '^([A-Za-z]|_[A-Za-z0-9])[A-Za-z0-9_]*$',
  words:
    'names of Prometheus labels such as team: letters, digits and underscores, not starting with a digit',
}

/** A whole number that is too large to be written without quotes. */
export const digitsPattern: Pattern = {
  pattern: '^[0-9]+$',
  words: 'an integer in quotes',
}

/** A share of a whole. */
export const ratioPattern: Pattern = {
  pattern: '^(0?\\.[0-9]+|[01](\\.0*)?)?$',
  words: 'a number from 0 to 1 in quotes, such as "0.1"',
}

const quantityForm = '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?'

/** Kubernetes' `Quantity`, as in `schema/kubernetes/definitions.json`. */
export const quantityPattern: Pattern = {
  pattern: `^${quantityForm}$`,
  words: 'a quantity such as 500m, 1.5 or 256Mi',
}

/** The same where an empty string is none. */
export const optionalQuantityPattern: Pattern = {
  pattern: `^(${quantityForm})?$`,
  words: 'a quantity such as 1.5 or 256Mi, or an empty string',
}

/** YAML of a mapping, or of a sequence of mappings, in a string. */
export const yamlDocumentPattern: Pattern = {
  pattern: '^$|:',
  words: 'YAML text of a mapping or of a sequence of mappings, or an empty string',
}

/** A custom resource with its version, as gloo-platform-crds up to 2.6 compares it. */
export const experimentalApiPattern: Pattern = {
  pattern: '^[a-z0-9]+(\\.[a-z0-9-]+)+/v[0-9]+((alpha|beta)[0-9]+)?$',
  words: 'a resource with its API version, such as externalworkloads.networking.gloo.solo.io/v2alpha1',
}

/** A path of a URL. */
export const urlPathPattern: Pattern = {
  pattern: orPlaceholder('/[^\\x00-\\x20\\x7f-\\xa0\\p{Zl}\\p{Zp}?#]*'),
  words: 'a path that starts with a slash, without spaces',
}

/** A URL that is opened by HTTP. */
export const httpUrlPattern: Pattern = {
  pattern: orPlaceholder(
    '[hH][tT][tT][pP][sS]?://[^\\x00-\\x20\\x7f-\\xa0\\p{Zl}\\p{Zp}]*[^\\x00-\\x20\\x7f-\\xa0\\p{Zl}\\p{Zp}:]',
  ),
  words: 'a URL that starts with http:// or https://',
}

/** Name or IP address of a host. */
export const hostPattern: Pattern = {
  pattern: orPlaceholder('[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]'),
  words: 'a host name or IP address, without scheme and port',
}

/** Kubernetes: names of Services are labels of RFC 1035. */
export const serviceNamePattern: Pattern = {
  pattern: orPlaceholder('[a-z]([a-z0-9-]*[a-z0-9])?'),
  words:
    'a Service name: lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen',
}

/** Levels of logrus and zap, in letters of any case. */
export const logLevelPattern: Pattern = {
  pattern: `^(${['trace', 'debug', 'info', 'warn', 'warning', 'error', 'dpanic', 'panic', 'fatal'].map(inAnyCase).join('|')})?$`,
  words: 'a log level: trace, debug, info, warn, error, panic or fatal',
}

function inAnyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')
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
  yamlTextPattern,
  labelValuePattern,
  qualifiedNamePattern,
  labelNamePattern,
  portNamePattern,
  ipPattern,
  cidrPattern,
  headerNamePattern,
  wordPattern,
  namespacePattern,
  objectNamePattern,
  dataKeyPattern,
  registryPattern,
  repositoryPattern,
  tagPattern,
  featureGatePattern,
  environmentNamePattern,
  ipVersionPattern,
  durationPattern,
  prometheusDurationPattern,
  prometheusSizePattern,
  prometheusLabelPattern,
  digitsPattern,
  ratioPattern,
  quantityPattern,
  optionalQuantityPattern,
  yamlDocumentPattern,
  experimentalApiPattern,
  urlPathPattern,
  httpUrlPattern,
  hostPattern,
  serviceNamePattern,
  logLevelPattern,
  chartVersionPattern,
  helmVersionPattern,
]
