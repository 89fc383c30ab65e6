/** What Helm reads and we refuse; docs/yaml.md says why. */
export const knownDifferences = [
  'a: "x\u2028y"',
  'a: "x\u2028  y"\n',
  'a: |\n  x\u2028  y\n',
  'k: [-]\n',
  'a: [-, b]\n',
  'k: [?a]\n',
  'k: {?a: v}\n',
  'a: [b:]\n',
  'a: {b:}\n',
  'a: ["x"\n, {? "b"\n: 1}]\n',
  'k: "1a\\\n\n"\n',
  '  a: 1\n*b\n',
  'a: &x:y 1\n',
  'a: 1\n%YAML 1.1\n',
  'a: 1\n%YAML 1.1\n---\nb: 1\n',
  '  a: 1\n%YAML 1.1\n---\nb: 1\n',
]

/** The same, where Helm 4 splits a file and its YAML reader sees other ends of lines. */
export const helm4Differences = ['a: 1\r---\rb: 2\r', 'a: 1\u0085---\u0085b: 2\n']
