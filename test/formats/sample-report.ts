import { validateWithExcerpts, type Validation } from '../../validator/check/validate.ts'
import type { ValidationInput } from '../../validator/release/input.ts'
import { toyChart } from '../validator/toy-chart.ts'

const base = `cluster:
  name: east
server:
  replicas: 3
`

const production = `# production
servr:
  enabled: true
server:
  replicas: 12
  cpu: 1
`

const wide = `agent:
  annotations: {"名前": 10, "😀 emoji": 20}   # 終わり
  relay: { serverAddress: "${'a'.repeat(150)}", authorty: x, authority: "${'b'.repeat(150)}" }
  metrics: { port: 1 }
license:
  key: 12345
ui:
  enabled: on
  enabled: off
`

/** One fixed list of findings: every severity, layers, related places, secrets, wide and long lines. */
export function sampleValidation(): Validation {
  return validateWithExcerpts(sampleInput())
}

export function sampleInput(): ValidationInput {
  return {
    releases: [
      {
        name: 'production.yaml',
        files: [
          { name: 'base.yaml', text: base },
          { name: 'production.yaml', text: production },
        ],
      },
      { name: 'wide.yaml', files: [{ name: 'wide.yaml', text: wide }] },
      { name: 'broken.yaml', files: [{ name: 'broken.yaml', text: 'server:\n\treplicas: 1\n' }] },
      {
        name: 'gone.yaml',
        files: [{ name: 'gone.yaml', error: { message: 'the file does not exist', help: 'check the path' } }],
      },
    ],
    chart: toyChart,
    chartVersion: '2.7.0',
    tool: '0.0.0',
  }
}
