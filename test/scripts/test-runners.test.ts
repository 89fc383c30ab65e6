import { describe, expect, test } from 'vitest'
import { parseJUnit } from '../../scripts/test-runners/helm-unittest.ts'
import { parseKubeconformReport } from '../../scripts/test-runners/kubeconform.ts'
import { combine, emptyTally, report, withCrash } from '../../scripts/test-runners/tally.ts'
import { parseVitestReport } from '../../scripts/test-runners/vitest.ts'

describe('the last line', () => {
  test('counts everything that ran', () => {
    const first = { ...emptyTally('first'), passed: 3, failed: 1, notes: ['failed: x:\nline two'] }
    const second = { ...emptyTally('second'), passed: 2 }
    expect(report([emptyTally('nothing'), first, second])).toBe(
      'first          3 passed, 1 failed\n  failed: x:\n  line two\nsecond         2 passed, 0 failed\n\n5 passed, 1 failed\n',
    )
  })

  test('names skipped tests only when there are some', () => {
    const lines = report([{ ...emptyTally('first'), passed: 3, skipped: 2 }]).split('\n')
    expect(lines.at(-2)).toBe('3 passed, 0 failed, 2 skipped')
  })

  test('says what was left out as a whole', () => {
    const lines = report([{ ...emptyTally('first'), passed: 3 }], ['the corpus']).split('\n')
    expect(lines.at(-2)).toBe('3 passed, 0 failed (left out: the corpus)')
  })

  test('counts a runner that crashed as one failure', () => {
    expect(withCrash({ ...emptyTally('first'), passed: 3 }, 2)).toMatchObject({ passed: 3, failed: 1 })
    expect(withCrash({ ...emptyTally('first'), failed: 3 }, 1).failed).toBe(3)
    expect(withCrash(emptyTally('first'), 0).failed).toBe(0)
  })

  test('adds up the parts of one runner', () => {
    const part = { ...emptyTally('part'), passed: 1, failed: 2, skipped: 3, notes: ['a'] }
    expect(combine('all', [part, part])).toEqual({
      runner: 'all',
      passed: 2,
      failed: 4,
      skipped: 6,
      notes: ['a', 'a'],
    })
  })
})

describe('vitest', () => {
  test('counts tests by outcome', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a' },
      { status: 'failed', fullName: 'b' },
      { status: 'skipped', fullName: 'c' },
      { status: 'todo', fullName: 'd' },
    ]
    const json = JSON.stringify({
      testResults: [{ name: 'x.test.ts', status: 'failed', message: '', assertionResults }],
    })
    expect(parseVitestReport(json)).toMatchObject({ passed: 1, failed: 1, skipped: 2, notes: ['failed: b'] })
  })

  test('counts a file that cannot be loaded', () => {
    const file = { name: 'x.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
    expect(parseVitestReport(JSON.stringify({ testResults: [file] }))).toMatchObject({
      failed: 1,
      notes: ['failed: x.test.ts: no such module'],
    })
  })
})

test('helm-unittest: counts the cases of its JUnit report', () => {
  const xml = `<testsuites>
	<testsuite id="0" tests="3" failures="1" errors="0" package="" time="0.000" name="first">
		<properties><property name="helm-unittest.version" value="1.6"></property></properties>
		<testcase classname="first" name="is good" time="0.000"></testcase>
		<testcase classname="first" name="is bad &amp; &lt;ugly&gt;" time="0.000">
			<failure message="Failed" type=""> - asserts[0] \`isKind\` fail</failure>
		</testcase>
		<testcase classname="first" name="is skipped" time="0.000">
			<skipped message="SKIPPED &#39;is skipped&#39; ,"></skipped>
		</testcase>
	</testsuite>
</testsuites>`
  expect(parseJUnit(xml)).toMatchObject({
    passed: 1,
    failed: 1,
    skipped: 1,
    notes: ['failed: first: is bad & <ugly>'],
  })
  expect(parseJUnit('<testsuites></testsuites>')).toMatchObject({ passed: 0, failed: 0 })
})

test('kubeconform: counts objects, and names what failed', () => {
  const resources = [
    { kind: 'Service', name: 'redis', filename: 'stdin', status: 'statusValid', msg: '' },
    { kind: 'Deployment', name: 'redis', filename: 'stdin', status: 'statusInvalid', msg: 'too much' },
    { kind: 'Gadget', name: 'x', filename: '/tmp/fips.yaml', status: 'statusError', msg: 'no schema' },
    { kind: '', name: '', filename: 'stdin', status: '', msg: '' },
  ]
  expect(parseKubeconformReport(JSON.stringify({ resources }), 'production')).toEqual({
    runner: 'production',
    passed: 1,
    failed: 2,
    skipped: 0,
    notes: [
      'failed: Deployment redis, production: too much',
      'failed: Gadget x, fips, production: no schema',
    ],
  })
})
