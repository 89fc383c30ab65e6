import { expect, test } from 'vitest'
import { columnMarker, finishTemplate } from '../../generator/skeletons/finish-template.ts'

test('an action line gets the indentation of what it encloses, nested ones too', () => {
  const text = `spec:\n{{- if .a }}\n{{- with .b }}\n    name: x\n{{- end }}\n{{- else }}\n    name: y\n{{- end }}\n`
  expect(finishTemplate(text)).toBe(
    `spec:\n    {{- if .a }}\n    {{- with .b }}\n    name: x\n    {{- end }}\n    {{- else }}\n    name: y\n    {{- end }}\n`,
  )
})

test('nindent is the column of its own line', () => {
  expect(finishTemplate(`a:\n    {{- toYaml .x | nindent ${columnMarker} }}\n`)).toBe(
    'a:\n    {{- toYaml .x | nindent 4 }}\n',
  )
})

test('blank lines and trailing blanks go, one line break stays at the end', () => {
  expect(finishTemplate('\n\na: 1  \n\n\n\nb: 2\n\n')).toBe('a: 1\n\nb: 2\n')
})
