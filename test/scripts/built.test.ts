import { beforeAll, describe, test } from 'vitest'
import { buildProgram } from '../../scripts/program/program.ts'
import { expectFromProcess } from '../cli/play-in-process.ts'
import { scenarios } from '../cli/scenario.ts'
import { shareOfDay } from '../share.ts'

let program = ''

beforeAll(async () => {
  program = (await buildProgram()).output
})

describe('the program in files does what its sources do', () => {
  test.each(shareOfDay(10, scenarios))('$name', (scenario) =>
    expectFromProcess(scenario, process.execPath, program),
  )
})
