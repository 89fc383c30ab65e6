import { expect, test } from 'vitest'
import { templateFaults } from '../../generator/check-templates.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'

function faultsOf(content: string): string[] {
  return templateFaults(glooPlatform, [{ path: 'x.yaml', content }])
}

test('a misspelt path is found once, wherever it is read', () => {
  const text = '{{ .Values.common.clutser }}{{ $.Values.common.clutser }}{{ .Values.common.cluster }}'
  expect(faultsOf(text)).toEqual(['x.yaml reads common.clutser, which the model does not have'])
})

test('a named template that stands nowhere is found', () => {
  expect(faultsOf('{{ define "own" }}{{ end }}{{ include "own" . }}{{ include "onw" . }}')).toEqual([
    'x.yaml includes onw, which no template defines',
  ])
})
