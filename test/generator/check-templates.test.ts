import { expect, test } from 'vitest'
import { expressionErrors, parsingErrors, templateErrors } from '../../generator/skeletons/check-templates.ts'
import { copyStaticTemplates, emitChartTemplates } from '../../generator/emit/chart-templates.ts'
import { glooPlatform } from '../../schema/gloo-platform/chart.ts'

function errorsOf(content: string): string[] {
  return templateErrors(glooPlatform, [{ path: 'x.yaml', content }])
}

test('a misspelt path is found once, wherever it is read', () => {
  const text = '{{ .Values.common.clutser }}{{ $.Values.common.clutser }}{{ .Values.common.cluster }}'
  expect(errorsOf(text)).toEqual(['x.yaml reads common.clutser, which the model does not have'])
})

test('an undefined named template is found', () => {
  expect(errorsOf('{{ define "own" }}{{ end }}{{ include "own" . }}{{ include "onw" . }}')).toEqual([
    'x.yaml includes onw, which no template defines',
  ])
})

test('what the templates run and what the model calls a template is the same', () => {
  const templates = [...emitChartTemplates(glooPlatform), ...copyStaticTemplates(glooPlatform)]
  expect(expressionErrors(glooPlatform, templates)).toEqual([])
  const more = {
    path: 'x.yaml',
    content: '{{ tpl (include "gloo-platform.yaml" (list "glooAgent.env" .)) $ }}',
  }
  expect(expressionErrors(glooPlatform, [...templates, more])).toEqual([
    'glooAgent.env is run as a template: mark it with template: true in the model',
  ])
  const without = templates.map(({ path, content }) => ({ path, content: content.replaceAll('tpl (', '(') }))
  expect(expressionErrors(glooPlatform, without)).toContain(
    'glooAgent.extraVolumes has template: true in the model, but no template of the chart runs it',
  )
})

test('YAML is read by the one template that reports its errors', () => {
  const allowed = '{{- define "x.parsed" -}}{{ $object := fromYaml . }}{{- end -}}'
  expect(parsingErrors([{ path: '_x.tpl', content: allowed }])).toEqual([])
  const refused = '{{/* not by fromYaml */}}{{ $object := include "x.y" . | fromYaml }}'
  expect(parsingErrors([{ path: 'x.yaml', content: refused }])).toEqual([
    'x.yaml parses YAML with fromYaml, which hides errors: include the template "parsed" instead',
  ])
  expect(parsingErrors([{ path: 'x.yaml', content: '{{/* not by fromYaml */}}' }])).toEqual([])
})
