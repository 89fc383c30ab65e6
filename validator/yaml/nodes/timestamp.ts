/** Whether go-yaml takes a text for a date, with or without a time (`parseTimestamp` of its `resolve.go`). */
export function isTimestamp(text: string): boolean {
  const match = timestamp.exec(text)
  if (match === null) return false
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number)
  const [separator, zone] = [match[4], match[8]]
  const [hour = 0, minute = 0, second = 0] = match.slice(5, 8).map((digits) => Number(digits ?? 0))
  const [zoneHour = 0, zoneMinute = 0] = match.slice(9, 11).map((digits) => Number(digits ?? 0))
  // A time after a T has a zone, one after a space has none.
  if (separator !== undefined && (zone !== undefined) !== /T/i.test(separator)) return false
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false
  return hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute <= 60
}

/** The calendar repeats after 400 years; JavaScript takes years below 100 for those of the last century. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(T|t| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+](\d\d):(\d\d))?)?$/
