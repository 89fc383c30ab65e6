interface Variable {
  value?: unknown
  valueFrom?: object | undefined
}

export type VariableProblem = 'both' | 'empty' | 'several'

/** What the API server refuses in the value of an environment variable. */
export function variableProblem({ value, valueFrom }: Variable): VariableProblem | undefined {
  if (!valueFrom) return undefined
  const sources = Object.values(valueFrom).filter(Boolean).length
  if (sources !== 1) return sources === 0 ? 'empty' : 'several'
  return value ? 'both' : undefined
}

export const variableWords: Readonly<Record<VariableProblem, string>> = {
  both: 'both a value and a valueFrom',
  empty: 'a valueFrom that names no source',
  several: 'a valueFrom with several sources',
}

export const variableHelps: Readonly<Record<VariableProblem, string>> = {
  both: 'keep either value or valueFrom',
  empty:
    'write one of fieldRef, resourceFieldRef, configMapKeyRef or secretKeyRef under valueFrom, or a value instead',
  several: 'keep one of them',
}
