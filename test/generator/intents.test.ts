import { expect, test } from 'vitest'
import { finishTemplate } from '../../generator/finish-template.ts'
import { renderSkeleton } from '../../generator/skeleton.ts'
import { glooPlatform as chart } from '../../schema/gloo-platform/chart.ts'
import { redis } from '../../schema/gloo-platform/components/redis.ts'

function render(skeleton: string): string {
  const scope = { chart, component: redis, section: redis.section, parts: {}, context: redis }
  return finishTemplate(renderSkeleton('test.hbs', skeleton, scope)).trimEnd()
}

test.each([
  ['{{value ".image.registry"}}', '{{ .Values.redis.deployment.image.registry }}'],
  ['{{value ".ioThreads"}}', '{{ .Values.redis.deployment.ioThreads | int64 }}'],
  ['{{value "common.cluster"}}', '{{ .Values.common.cluster }}'],
  ['{{quoted "common.cluster"}}', '{{ .Values.common.cluster | quote }}'],
  [
    '{{value (orNamespace ".namespace")}}',
    '{{ .Values.redis.deployment.namespace | default .Release.Namespace }}',
  ],
  ['{{include "featureGates"}}', '{{ include "gloo-platform.featureGates" . }}'],
  [
    '{{include "image" ".image"}}',
    '{{ include "gloo-platform.image" (list . .Values.redis.deployment.image) }}',
  ],
  [
    '{{value (either "common.verbose" "common.devMode")}}',
    '{{ or .Values.common.verbose .Values.common.devMode }}',
  ],
  ['{{portNumber 6379}}', '6379'],
])('%s becomes %s', (skeleton, template) => {
  expect(render(skeleton)).toBe(template)
})

test('inside a block the root context is the variable', () => {
  expect(render('{{#goWith ".resources"}}\nx: {{value "common.cluster"}}\n{{/goWith}}\n')).toBe(
    '{{- with .Values.redis.deployment.resources }}\nx: {{ $.Values.common.cluster }}\n{{- end }}',
  )
})

test('conditions keep their grouping', () => {
  expect(render('{{#goIf enabledWhen}}\nx: 1\n{{/goIf}}\n')).toContain(
    'if and .Values.redis.deployment.enabled (or .Values.glooMgmtServer.enabled .Values.glooUi.enabled)',
  )
})

test.each([
  ['{{value ".image.regsitry"}}', 'test.hbs: the model has no value "redis.deployment.image.regsitry"'],
  ['{{valeu ".image"}}', 'valeu'],
])('%s stops the generator', (skeleton, message) => {
  expect(() => render(skeleton)).toThrow(message)
})
