import { describe, expect, test } from 'vitest'
import { maskActions, maskBuildVariables, maskVariables } from '../../validator/carriers/parts/templated.ts'

/** With a visible character in the place of the one that represents unknown text. */
function shown(text: string): string {
  return text.replaceAll('\uE000', '?')
}

describe('a Go template', () => {
  test.each([
    ['in a value', 'a: {{ .x }}\nb: "{{y}}-z"\n', 'a: ????????\nb: "?????-z"\n', false],
    ['that is the value of the key above', 'a:\n  {{ .x }}\nb: 1\n', 'a:\n  ????????\nb: 1\n', false],
    ['in a list', '- {{ .x }}\n', '- ????????\n', false],
    ['that decides about lines', '{{ if .x }}\na: 1\n{{ end }}\n', '           \na: 1\n         \n', true],
    [
      'that starts a block of text',
      'a: |\n  {{ if .x }}\n  b: 1\n  {{ end }}\n',
      'a: |\n  #          \n  b: 1\n           \n',
      true,
    ],
    ['that adds keys', 'a:\n  {{ .x }}\n  b: 1\n', 'a:\n          \n  b: 1\n', true],
    ['over two lines', 'a: {{ .x\n  | quote }}\n', 'a: ?????\n????????????\n', false],
    ['that never ends', 'a: {{ .x\n', 'a: {{ .x\n', false],
    ['that is no template', 'a: {b: {c: 1}}\n', 'a: {b: {c: 1}}\n', false],
  ])('%s keeps the places of all other text', (_, text, masked, isPartial) => {
    const found = maskActions(text)
    expect({ text: shown(found.text), isPartial: found.isPartial }).toEqual({ text: masked, isPartial })
    expect(found.text).toHaveLength(text.length)
  })
})

test('variables that Flux fills in are hidden, those of the collector are not', () => {
  expect(shown(maskVariables('a: ${X}, ${Y:=1}, ${env:TOKEN}, $Z'))).toBe(
    'a: ????, ???????, ${env:TOKEN}, $Z',
  )
})

test('the build environment of Argo CD is hidden, references to sources are not', () => {
  expect(shown(maskBuildVariables('$ARGOCD_APP_NAME ${ARGOCD_APP_REVISION} $values/a.yaml'))).toBe(
    '???????????????? ?????????????????????? $values/a.yaml',
  )
})
