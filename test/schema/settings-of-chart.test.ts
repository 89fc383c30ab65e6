import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { settingsOfChart } from '../../schema/gloo-platform/collector-configuration/settings-of-chart.ts'

const templates = join(import.meta.dirname, '../../charts/gloo-platform/templates')

test.each([
  ['telemetryCollector', 'telemetry-collector-files.yaml'],
  ['telemetryGateway', 'telemetry-gateway-files.yaml'],
] as const)('%s has the settings that those of users are merged over', (section, name) => {
  const lines = readFileSync(join(templates, name), 'utf8').split('\n')
  const { processors = {}, receivers = {} } = settingsOfChart[section]
  const global = (receivers['prometheus']?.['config'] as { global: object } | undefined)?.global
  for (const [key, settings] of Object.entries({ ...processors, ...(global && { global }) })) {
    const written = lines.find((line) => line.trim().startsWith(`${key}: {`))
    expect(parse(written!)).toMatchObject({ [key]: settings })
  }
})
