import type { Case } from '../../scripts/differential/case.ts'

/** Cases in which we once differed from a Helm, in their smallest form. `npm run differential` prints new ones so. */
export const keptCases: Partial<Case>[] = [
  { files: ['base: &base\n  b: 1\na:\n  b: .inf\n  <<: *base\n'] },
  { files: ['{}\n"a": 1\n'] },
  { files: ['{}\n"a": 1\n--- # next\n{}\n"a": 1\n'] },
  { files: ['  !!str 2: 1:30\n  - {}\n'] },
  { files: ['    c:\n      - c: [\n        ]\n      b"}\n'] },
  { defaults: '        d: "two\n          lines"\n  "b": 1\n' },
  { files: ['b: {\nb"}\n'] },
  { files: ['"": []\n'], flags: [{ kind: '--set-string', text: '[1]=' }] },
  { files: ['"": [a, b]\n'], flags: [{ kind: '--set', text: '[1]=x,[2]=y' }] },
  { files: ['a: {"": [{b: 1}]}\n'], flags: [{ kind: '--set', text: 'a.[1].b=2' }] },
]
