import { expect, test } from 'vitest'
import { componentScope } from '../../generator/skeletons/component-scope.ts'
import { finishTemplate } from '../../generator/skeletons/finish-template.ts'
import { Junction, ValueRead } from '../../generator/skeletons/go-expression.ts'
import { renderSkeleton } from '../../generator/skeletons/skeleton.ts'
import { templatesRoot } from '../../generator/skeletons/template-files.ts'
import { glooPlatform as chart } from '../../schema/gloo-platform/chart.ts'
import { redis } from '../../schema/gloo-platform/components/redis.ts'

function render(skeleton: string): string {
  const scope = componentScope(chart, redis, templatesRoot)
  return finishTemplate(renderSkeleton('test.hbs', skeleton, scope)).trimEnd()
}

test.each([
  ['{{value ".ioThreads"}}', '{{ .Values.redis.deployment.ioThreads | int64 }}'],
  ['{{quoted ".image.registry"}}', '{{ .Values.redis.deployment.image.registry | quote }}'],
  ['{{quoted "common.cluster"}}', '{{ .Values.common.cluster | quote }}'],
  ['{{quoted ".ports.redis"}}', '{{ .Values.redis.deployment.ports.redis | int64 | quote }}'],
  [
    '{{quoted (orNamespace ".namespace")}}',
    '{{ .Values.redis.deployment.namespace | default .Release.Namespace | quote }}',
  ],
  ['{{quoted (includeText "featureGates")}}', '{{ include "gloo-platform.featureGates" . | quote }}'],
  [
    '{{quoted (includeText "image" ".image")}}',
    '{{ include "gloo-platform.image" (list . .Values.redis.deployment.image "redis.deployment.image") | quote }}',
  ],
  [
    '{{value (either "common.verbose" "common.devMode")}}',
    '{{ or .Values.common.verbose .Values.common.devMode }}',
  ],
  ['{{number 6379}}', '6379'],
  [
    '{{value "glooAgent.ports.grpc-internaladmin"}}',
    '{{ index .Values.glooAgent.ports "grpc-internaladmin" | int64 }}',
  ],
  [
    '{{value (isOther "glooAgent.ports.grpc-internaladmin" 80)}}',
    '{{ ne (int64 (index .Values.glooAgent.ports "grpc-internaladmin")) 80 }}',
  ],
  [
    '{{yaml ".resources"}}',
    '{{- include "gloo-platform.yaml" (list "redis.deployment.resources" .Values.redis.deployment.resources) | nindent 0 }}',
  ],
])('%s becomes %s', (skeleton, template) => {
  expect(render(skeleton)).toBe(template)
})

test('what is read below a key that is not an identifier is one operand', () => {
  const read = (...path: string[]) => new ValueRead('.Values', path, 'flag')
  expect(read('a', 'b-c')).toMatchObject({
    text: 'index .Values.a "b-c"',
    argument: '(index .Values.a "b-c")',
  })
  const below = '(index .Values.a "b-c").d'
  expect(read('a', 'b-c', 'd')).toMatchObject({ text: below, argument: below })
  expect(new Junction('or', [read('a-b'), read('c')]).text).toBe('or (index .Values "a-b") .Values.c')
})

test('text that a null may remove, or that nobody has to set, has an empty default', () => {
  expect(render('{{quoted "redis.auth.secretName"}}')).toBe(
    '{{ .Values.redis.auth.secretName | default "" | quote }}',
  )
  expect(render('{{quoted ".image.tag"}}')).toBe('{{ .Values.redis.deployment.image.tag | quote }}')
  expect(render('{{quoted ".image.pullSecret"}}')).toBe(
    '{{ .Values.redis.deployment.image.pullSecret | default "" | quote }}',
  )
})

test('text needs no empty default where a condition says that it is there', () => {
  const body = 'x: {{quoted ".image.pullSecret"}}\n'
  expect(render(`{{#goIf ".image.pullSecret"}}\n${body}{{else}}\n${body}{{/goIf}}\n${body}`)).toBe(
    [
      '{{- if .Values.redis.deployment.image.pullSecret }}',
      'x: {{ .Values.redis.deployment.image.pullSecret | quote }}',
      '{{- else }}',
      'x: {{ .Values.redis.deployment.image.pullSecret | default "" | quote }}',
      '{{- end }}',
      'x: {{ .Values.redis.deployment.image.pullSecret | default "" | quote }}',
    ].join('\n'),
  )
  expect(render(`{{#goIf (both "redis.auth.enabled" ".image.pullSecret")}}\n${body}{{/goIf}}\n`)).toContain(
    'x: {{ .Values.redis.deployment.image.pullSecret | quote }}',
  )
  expect(render(`{{#goIf (either "redis.auth.enabled" ".image.pullSecret")}}\n${body}{{/goIf}}\n`)).toContain(
    'default ""',
  )
})

test('an else that holds nothing but a condition is an else if', () => {
  const condition = '{{#goIf "common.verbose"}}\nb: 1\n{{else}}\nc: 1\n{{/goIf}}\n'
  expect(render(`{{#goIf "common.devMode"}}\na: 1\n{{else}}\n${condition}{{/goIf}}\n`)).toBe(
    [
      '{{- if .Values.common.devMode }}',
      'a: 1',
      '{{- else if .Values.common.verbose }}',
      'b: 1',
      '{{- else }}',
      'c: 1',
      '{{- end }}',
    ].join('\n'),
  )
  const two = `${condition}${condition}`
  expect(render(`{{#goIf "common.devMode"}}\na: 1\n{{else}}\n${two}{{/goIf}}\n`)).toContain(
    '{{- else }}\n{{- if .Values.common.verbose }}',
  )
})

test('a format holds the text that is known, and takes the rest', () => {
  expect(
    render(
      '{{quoted (format "%s-%s-of-%s" (text workload.name) "redis.connection.masterName" (releaseName))}}',
    ),
  ).toBe(
    '{{ printf "gloo-mesh-redis-%s-of-%s" (.Values.redis.connection.masterName | default "") .Release.Name | quote }}',
  )
})

test('a manifest is laid over with the names of the object and of the value', () => {
  expect(render('{{patched "Deployment" workload.name "redis.deployment" ".deploymentOverrides"}}')).toBe(
    '{{- include "gloo-platform.patched" (list "Deployment gloo-mesh-redis" (include "gloo-platform.redis.deployment" .) "redis.deployment.deploymentOverrides" .Values.redis.deployment.deploymentOverrides) }}',
  )
})

test('inside a block the root context is the variable', () => {
  expect(render('{{#goWith ".resources"}}\nx: {{quoted "common.cluster"}}\n{{/goWith}}\n')).toBe(
    '{{- with .Values.redis.deployment.resources }}\nx: {{ $.Values.common.cluster | quote }}\n{{- end }}',
  )
})

test('conditions keep their grouping', () => {
  expect(render('{{#goIf enabledWhen}}\nx: 1\n{{/goIf}}\n')).toContain(
    'if and .Values.redis.deployment.enabled (or .Values.glooMgmtServer.enabled .Values.glooUi.enabled)',
  )
})

test('conditions of one kind are in one group', () => {
  const flags = ['common.verbose', 'common.devMode', 'redis.auth.enabled']
  const [a, b, c] = flags.map((path) => `"${path}"`)
  const [goA, goB, goC] = flags.map((path) => `.Values.${path}`)
  expect(render(`{{value (both ${a} (both ${b} ${c}))}}`)).toBe(`{{ and ${goA} ${goB} ${goC} }}`)
  expect(render(`{{value (either (either ${a} ${b}) ${c})}}`)).toBe(`{{ or ${goA} ${goB} ${goC} }}`)
  expect(render(`{{value (both ${a} (either ${b} ${c}))}}`)).toBe(`{{ and ${goA} (or ${goB} ${goC}) }}`)
})

test.each([
  ['{{quoted ".image.regsitry"}}', 'test.hbs: the model has no value "redis.deployment.image.regsitry"'],
  ['{{value "common.cluster"}}', 'test.hbs: .Values.common.cluster is text: use quoted'],
  ['{{value ".serviceType"}}', 'test.hbs: .Values.redis.deployment.serviceType is text: use quoted'],
  ['{{value (orNamespace ".namespace")}}', 'is text: use quoted'],
  ['{{value (either "common.verbose" "common.cluster")}}', 'scalar: use yaml'],
  ['{{value ".resources"}}', 'scalar: use yaml'],
  ['{{quoted ".resources"}}', 'is neither text nor a number'],
  ['{{quoted (format "--x=%s" "common.verbose")}}', '"--x=%s" requires a string for each %s'],
  ['{{quoted (format "--x" "common.cluster")}}', '"--x" requires a %s for each string'],
  ['{{here}}', 'test.hbs: here and hereAsTemplate are allowed only inside goWith'],
  ['{{valeu ".image"}}', 'valeu'],
])('%s stops the generator', (skeleton, message) => {
  expect(() => render(skeleton)).toThrow(message)
})
