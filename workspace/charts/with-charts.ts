import type { ChartMarks } from '../../schema/model/chart-marks.ts'
import type { ReleaseInput, ValidationInput } from '../../validator/release/input.ts'
import type { ChartChoice, KnownCharts } from './known-charts.ts'

type Input = Pick<ValidationInput, 'releases' | 'flags' | 'profile' | 'root' | 'readFlagFile'>

/**
 * Gives each release the chart that its values are for, where it is another than that of the run. Loads what this needs
 * only when some values may be for another chart: a section that the first chart alone has decides at once.
 */
export async function withCharts<Given extends Input>(input: Given, choice: ChartChoice): Promise<Given> {
  if (choice.isNamed) return input
  const isFirst = firstChartTest(choice.charts)
  const open = new Set(input.releases.filter((release) => isOpen(release, input, isFirst)))
  if (open.size === 0) return input
  const { assignCharts } = await import('./assign-charts.ts')
  return { ...input, releases: await assignCharts(input, open, choice) }
}

/** Whether a release may be of another chart. What a carrier holds is known. */
function isOpen(
  { carried, namedChart, settings, files, isFound }: ReleaseInput,
  { root }: Input,
  isFirst: FirstChartTest,
): boolean {
  if (carried !== undefined) return false
  if (namedChart !== undefined || (settings?.root ?? root) !== undefined) return true
  return !files.some((file) => 'text' in file && isFirst(file.text, isFound === true))
}

/** Whether a text is plainly that of the first chart. */
type FirstChartTest = (text: string, isFound: boolean) => boolean

function firstChartTest({ marks }: KnownCharts): FirstChartTest {
  const [first, ...others] = marks
  const section = new RegExp(`^["']?(?:${first!.own.join('|')})["']?[ \\t]*:`, 'm')
  const words = others.flatMap(wordsOf)
  return (text, isFound) => section.test(text) || (isFound && !words.some((word) => text.includes(word)))
}

/** The words without which a text holds nothing that is surely of the chart. */
function wordsOf({ sure }: ChartMarks): string[] {
  return sure.map((path) => path.at(-1)!)
}
