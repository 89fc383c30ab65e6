/** Patterns of the model in words. Others are shown as they are when short. */
const known: Record<string, string> = {
  '^[^\\s]*$': 'text without spaces or line breaks',
  '^(-1|0|([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+)?$': 'a length of time such as 30s, 5m0s or 512ms',
  '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$':
    'a quantity such as 500m, 1.5 or 256Mi',
}

export function patternWords(pattern: string): string {
  return known[pattern] ?? (pattern.length <= 40 ? `text that matches /${pattern}/` : 'text of another form')
}
