import { expect, test } from 'vitest'
import { withSectionVariable } from '../../generator/skeletons/section-variable.ts'

const template = (reads: number): string =>
  `{{- if .Values.shop.till.enabled }}\n${'sum: {{ .Values.shop.till.sum }}\n'.repeat(reads - 1)}{{- with . }}\nall: {{ $.Values.shop.till | toYaml }}\nother: {{ .Values.shop.tiller }}\n{{- end }}\n{{- end -}}\n`

test('a section that a part of a template reads often is read once', () => {
  expect(withSectionVariable(template(4), 'shop.till')).toBe(
    `{{- if .Values.shop.till.enabled }}\n{{- $till := .Values.shop.till }}\n${'sum: {{ $till.sum }}\n'.repeat(3)}{{- with . }}\nall: {{ $till | toYaml }}\nother: {{ .Values.shop.tiller }}\n{{- end }}\n{{- end -}}\n`,
  )
})

test('one that is read seldom stays as it is', () => {
  expect(withSectionVariable(template(3), 'shop.till')).toBe(template(3))
})
