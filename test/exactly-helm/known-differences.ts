/** What Helm reads and we refuse; docs/yaml.md says why. */
export const knownDifferences = [
  '\ufeff\ufeffa: 1\n',
  'a: \ufeffb',
  '# c\n\ufeffa: 1\n',
  'a: "b\ufeff"\n',
  `a: ${'['.repeat(600)}${']'.repeat(600)}\n`,
  // Helm reads 512 bytes at a time.
  `a: 1\n...\n# ${'x'.repeat(600)}\u0007\n`,
]
