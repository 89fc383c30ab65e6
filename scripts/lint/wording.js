/** Phrases that messages, comments and docs must not use, and what to write instead. CONTRIBUTING.md has the glossary. */
const phrases = [
  [/\b(?:(?:is|are|was|were|be|been) told|told (?:once|together|wrongly))\b/, 'is reported'],
  [/\bnobody can tell\b/, 'is unknown'],
  [
    /\bst(?:ands?|ood) (?:as|at|above|beside|behind|between|elsewhere|here|in|inside|once|there|twice|under)\b/,
    'is in, is at',
  ],
  [/\bmend(?:s|ed|ing)?\b/, 'fix'],
  [
    /(?<!\bthere )\b(?:is|are) no (?:boolean|file|folder|HCL|JSON|key|list|map|mapping|number|scalar|secret|sequence|string|text|UTF|YAML)s?\b/,
    'is not a',
  ],
  [/\b(?:maps merge|lists replace)\b/, 'mappings merge, sequences replace'],
  [/\b(?:needs?|requires?|got) an? (?:list|map|text)\b/, 'requires a sequence, a mapping, a string'],
  [/\bfault of (?:gloo-values|our own|ours|the program|this program)\b/, 'internal error'],
  [/\bhand(?:s|ed)? (?:it |them |this |that )?(?:on|over) to\b/, 'pass to'],
  [/\bwithout a word\b/, 'silently'],
  [/\b(?:is|are) handed on\b/, 'is passed on'],
  [/\bgoes before (?:it|the|that|what)\b/, 'overrides, precedes'],
  [/\bnothing is said\b/, 'nothing is reported'],
  [/\b(?:wins|win|won) over\b/, 'overrides'],
  [/\bcharts? of others\b/, 'third-party chart'],
  [/\bwhat (?:is|was) meant\b(?! by)/, 'the intended value'],
]

/** The phrases that a text uses, each with what to write instead. White space counts as one blank, also across lines. */
export function wordingErrors(text) {
  const line = text.replace(/\s+(?:\*|\/\/)?\s*/g, ' ')
  return phrases.flatMap(([pattern, instead]) => {
    const found = new RegExp(pattern, 'i').exec(line)
    return found === null ? [] : [{ phrase: found[0], instead }]
  })
}

/** Words that names must not have, and what to write instead. Fault injection is Envoy's term. */
const words = [
  [/\bfaults?\b(?! injection\b)/, 'error'],
  [/\b(?:un)?told\b/, 'reported'],
  [/\btell(?:s|ing)?\b/, 'report'],
  [/\bmend(?:s|ed|ing|able)?\b/, 'fix'],
  [/\bmeant\b/, 'likely'],
  [/\bstand(?:s|ing)?\b/, 'existing'],
]

/** The words that a name in camel case has and must not have, each with what to write instead. */
export function nameErrors(name) {
  const text = name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_/g, ' ').toLowerCase()
  return words.flatMap(([pattern, instead]) =>
    pattern.test(text) ? [{ phrase: name, instead: `…${instead}…` }] : [],
  )
}

/** Lint rule: strings, templates, comments and names use the words of the glossary. */
export const wording = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { phrase: 'Write "{{instead}}" instead of "{{phrase}}" (see CONTRIBUTING.md, "Glossary").' },
  },
  create(context) {
    const check = (loc, text) => {
      for (const data of wordingErrors(text)) context.report({ loc, messageId: 'phrase', data })
    }
    const seen = new Set()
    // Once a file: a name is renamed in all places together.
    const checkName = ({ loc, name }) => {
      if (seen.has(name)) return
      seen.add(name)
      for (const data of nameErrors(name)) context.report({ loc, messageId: 'phrase', data })
    }
    return {
      Program: () => {
        for (const { loc, value } of context.sourceCode.getAllComments()) check(loc, value)
      },
      Literal: ({ loc, value }) => {
        if (typeof value === 'string') check(loc, value)
      },
      TemplateElement: ({ loc, value }) => check(loc, value.raw),
      Identifier: checkName,
      PrivateIdentifier: checkName,
    }
  },
}
