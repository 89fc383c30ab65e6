/** What Helm reads and we refuse; docs/yaml.md says why. */
export const knownDifferences = [
  ...[
    'a: "x\u2028y"',
    'a: "x\n\ty"\n',
    "a: 'x\n\ty'\n",
    'a: [1,\n\t2]\n',
    'a: {b: 1,\n\tc: 2}\n',
    'a: [1,\n\t\n2]\n',
  ],
  ...[
    'a: "x\n\t\ny"\n',
    'a: [\n1\n]\nb: 2\n',
    'a:\n  [1,\n2]\n',
    'a: {\nb: 1,\n# c\nc: 2\n}\n',
    'a: "x\ny"\n',
    "a: 'x\ny'\n",
  ],
]
