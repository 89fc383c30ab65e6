import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FileRegionsCache, type Region } from '@microsoft/sarif'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInRules } from '../../schema/built-in/index.ts'
import { rules } from '../../schema/gloo-platform/rules/index.ts'
import { formatGithub } from '../../validator/formats/github.ts'
import { formatGitlab } from '../../validator/formats/gitlab.ts'
import { formatJunit } from '../../validator/formats/junit.ts'
import { formatMarkdown } from '../../validator/formats/markdown.ts'
import { formatSarif } from '../../validator/formats/sarif.ts'
import { limitFindings } from '../../validator/findings/limit-findings.ts'
import { withEdits } from '../../validator/fixes/report-edits.ts'
import { sampleInput, sampleValidation } from './sample-report.ts'
import { textOf } from './text-of.ts'

const validation = sampleValidation()
const { excerpts } = validation
const report = withEdits(validation)
const texts = new Map(
  sampleInput()
    .releases.flatMap(({ files }) => files)
    .flatMap((file) => ('text' in file ? [[file.name, file.text] as const] : [])),
)

/** The parts of SARIF that the tests look at. */
interface Sarif {
  runs: [
    {
      results: {
        ruleId: string
        locations: {
          physicalLocation: { artifactLocation: { uri: string }; region: Region }
          logicalLocations?: { fullyQualifiedName: string }[]
        }[]
        relatedLocations?: { physicalLocation: { artifactLocation: { uri: string } } }[]
        fixes?: { artifactChanges: { replacements: { deletedRegion: Region }[] }[] }[]
        partialFingerprints: Record<string, string>
      }[]
    },
  ]
}

describe('SARIF', () => {
  const text = textOf(formatSarif(report, excerpts, [...rules, ...builtInRules]))
  const log = JSON.parse(text) as Sarif
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gloo-values-sarif-'))
    for (const [name, text] of texts) await writeFile(join(folder, name), text)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('is what it was', async () => {
    await expect(text).toMatchFileSnapshot('expected/report.sarif')
  })

  test('keeps the schema of OASIS', () => {
    const library = dirname(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-ts'))
    const schema = JSON.parse(
      readFileSync(join(library, '../assets/sarif-2.1.0.schema.json'), 'utf8'),
    ) as object
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const validate = ajv.compile(schema)
    const limited = limitFindings(
      { ...report, diagnostics: [...report.diagnostics, ...report.diagnostics] },
      1,
    )
    const short = JSON.parse(textOf(formatSarif(limited, excerpts, [...rules, ...builtInRules]))) as Sarif
    expect(short.runs[0]).toHaveProperty('invocations')
    for (const one of [log, short]) expect(validate(one), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...log, version: '2.0.0' })).toBe(false)
  })

  test("Microsoft's reader finds the same text at every place", () => {
    const reader = new FileRegionsCache()
    let compared = 0
    for (const [index, result] of log.runs[0].results.entries()) {
      const { file, range } = report.diagnostics[index]!
      const physical = result.locations[0]!.physicalLocation
      const wanted = texts.get(file)?.slice(range.start.offset, range.end.offset) ?? ''
      if (wanted === '') continue
      const uri = pathToFileURL(join(folder, decodeURIComponent(physical.artifactLocation.uri))).href
      const region = reader.populateTextRegionProperties(physical.region, uri, true)
      expect(region.snippet?.text).toBe(wanted)
      compared++
    }
    expect(compared).toBeGreaterThan(5)
  })

  test('a flag has a place too, without which GitHub refuses the whole report', () => {
    const flag = '--set redis.adress'
    const related = [{ file: flag, range: report.diagnostics[0]!.range, message: 'set here too' }]
    const moved = {
      ...report,
      releases: report.releases.map((release) => ({ ...release, flags: [flag] })),
      diagnostics: report.diagnostics.slice(0, 1).map((one) => ({ ...one, file: flag, related })),
    }
    const [result] = (JSON.parse(textOf(formatSarif(moved, excerpts, []))) as Sarif).runs[0].results
    for (const { physicalLocation } of [result!.locations[0]!, result!.relatedLocations![0]!]) {
      expect(physicalLocation.artifactLocation.uri).toBe('--set%20redis.adress')
    }
  })

  test('names each finding, however often it is there', () => {
    const prints = log.runs[0].results.map(({ partialFingerprints }) => partialFingerprints['glooValues/v1'])
    expect(new Set(prints).size).toBe(report.diagnostics.length)
  })

  test('names of files are URIs', () => {
    const odd = report.diagnostics.slice(0, 1)
    for (const [file, uri] of [
      ['./values/a b.yaml', 'values/a%20b.yaml'],
      ['/srv/ü.yaml', 'file:///srv/%C3%BC.yaml'],
      ['C:\\values\\a.yaml', 'file:///C:/values/a.yaml'],
      ['100%\ud800.yaml', '100%25%EF%BF%BD.yaml'],
    ] as const) {
      const moved = { ...report, diagnostics: odd.map((one) => ({ ...one, file })) }
      const { runs } = JSON.parse(textOf(formatSarif(moved, excerpts, []))) as Sarif
      expect(runs[0].results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(uri)
    }
  })
})

test('GitHub annotations', async () => {
  const text = textOf(formatGithub(report))
  await expect(text).toMatchFileSnapshot('expected/github.txt')
  expect(text.split('\n')).toHaveLength(report.diagnostics.length + 1)
  const hostile = report.diagnostics.slice(0, 1).map((one) => ({
    ...one,
    file: 'a,b:c\n::error::.yaml',
    message: '100%\n::warning::injected',
  }))
  expect(textOf(formatGithub({ ...report, diagnostics: hostile }))).toMatch(
    /^::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3A\.yaml,.*::100%25\\u000a::warning::injected.*\n$/,
  )
})

test('GitLab code quality', async () => {
  const text = textOf(formatGitlab(report))
  await expect(text).toMatchFileSnapshot('expected/gitlab.json')
  const issues = JSON.parse(text) as { fingerprint: string; severity: string }[]
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(report.diagnostics.length)
})

test('a fingerprint stays when lines move', () => {
  const moved = report.diagnostics.map((one) => ({
    ...one,
    range: {
      start: { ...one.range.start, line: one.range.start.line + 7 },
      end: { ...one.range.end, line: one.range.end.line + 7 },
    },
  }))
  const printsOf = (text: string): string[] =>
    (JSON.parse(text) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint)
  expect(printsOf(textOf(formatGitlab({ ...report, diagnostics: moved })))).toEqual(
    printsOf(textOf(formatGitlab(report))),
  )
})

describe('JUnit', () => {
  test('is XML with a suite for each release', async () => {
    const text = textOf(formatJunit(report, 'error'))
    await expect(text).toMatchFileSnapshot('expected/junit.xml')
    expect(XMLValidator.validate(text)).toBe(true)
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(text) as {
      testsuites: { testsuite: { '@_name': string; '@_failures': string; '@_errors': string }[] }
    }
    expect(testsuites.testsuite.map((suite) => suite['@_name'])).toEqual(
      report.releases.map(({ name }) => name),
    )
  })

  test('fails from the severity on that fails the run', () => {
    const count = (text: string): number => text.match(/<failure /g)?.length ?? 0
    expect(count(textOf(formatJunit(report, 'info')))).toBeGreaterThan(
      count(textOf(formatJunit(report, 'error'))),
    )
  })

  test('holds text that XML cannot hold', () => {
    const odd = report.diagnostics.slice(0, 1).map((one) => ({
      ...one,
      message: 'a \u0000 \u001b[31m <b> & "quoted" ]]> \ud800',
    }))
    const text = textOf(formatJunit({ ...report, diagnostics: odd }, 'error'))
    expect(XMLValidator.validate(text)).toBe(true)
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000\u001b]/)
  })
})

describe('Markdown', () => {
  const passing = (count: number): string => {
    const releases = Array.from({ length: count }, (_, index) => ({
      name: `clusters/${index}/values.yaml`,
      errors: 0,
      warnings: 0,
      infos: 0,
      files: [],
      flags: [],
    }))
    return textOf(formatMarkdown({ ...report, diagnostics: [], leftOut: [], releases }))
  }

  test('names a few releases that passed', () => {
    expect(passing(2)).toContain('\nPassed: `clusters/0/values.yaml`, `clusters/1/values.yaml`\n')
    expect(passing(20)).not.toContain('<details>')
  })

  test('folds many that passed, and counts those that do not fit', () => {
    expect(passing(21)).toMatch(
      /\n<details>\n<summary>Passed: 21 releases<\/summary>\n\n`clusters\/0\/.*`clusters\/20\/values\.yaml`\n\n<\/details>\n$/,
    )
    const text = passing(5000)
    expect(text.length).toBeLessThan(61_000)
    const [, list, left] = /<\/summary>\n\n(.*), (\d+) more\n/.exec(text)!
    expect(list!.split(', ').length + Number(left)).toBe(5000)
  })

  test('has a table for each release', async () => {
    await expect(textOf(formatMarkdown(report))).toMatchFileSnapshot('expected/report.md')
  })

  test('leaves no way to markup or mentions', () => {
    const odd = report.diagnostics.slice(0, 1).map((one) => ({
      ...one,
      file: 'a`b|c.yaml',
      message: '<img src=x> | [x](y) @team `code` *bold*\n| new | row |',
    }))
    const text = textOf(formatMarkdown({ ...report, diagnostics: odd }))
    const row = text.split('\n').find((line) => line.includes('a`b'))!
    expect(row).toContain('``a`b\\|c.yaml')
    expect(row).toContain(
      '\\<img src=x\\> \\| \\[x\\](y) @\u2060team \\`code\\` \\*bold\\*\\\\u000a\\| new \\| row \\|',
    )
  })

  test('stays below the limit of a comment', () => {
    const many = Array.from({ length: 2000 }, () => report.diagnostics[0]!)
    const text = textOf(formatMarkdown({ ...report, diagnostics: many }))
    expect(text.length).toBeLessThan(65_000)
    expect(text).toMatch(/\n\d+ more, see the log of the run\.\n$/)
  })
})
