import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { settingsOfChart } from '../../schema/gloo-platform/collector-configuration/settings-of-chart.ts'

const templates = join(import.meta.dirname, '../../charts/gloo-platform/templates')

test.each(['telemetry-collector-files.yaml', 'telemetry-gateway-files.yaml'])(
  '%s has the settings that those of users are merged over',
  (name) => {
    const lines = readFileSync(join(templates, name), 'utf8').split('\n')
    for (const [component, settings] of Object.entries(settingsOfChart.processors!)) {
      const written = lines.find((line) => line.startsWith(`  ${component}: {`))
      expect(parse(written!)).toMatchObject({ [component]: settings })
    }
  },
)
