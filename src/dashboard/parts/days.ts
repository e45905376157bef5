/** Days as the page counts them: whole UTC days since 1970-01-01. */
const MS = 86_400_000

/** The day of an ISO date (`2024-02-22`, `2024-02` and `2024` stand for their first day); null for anything else. */
export function dayOf(text: string | null | undefined): number | null {
  const match = /^(-?\d{4,6})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text ?? '')
  if (!match) return null
  const time = Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1))
  return Number.isNaN(time) ? null : Math.round(time / MS)
}

/** A day as ISO text. */
export const isoDay = (day: number): string => new Date(day * MS).toISOString().slice(0, 10)

export const today = (): number => Math.floor(Date.now() / MS)

/** The year of a day, with its part: 2024.5 is the middle of 2024. */
export function yearOf(day: number): number {
  const date = new Date(day * MS)
  const begin = Date.UTC(date.getUTCFullYear(), 0, 1) / MS
  const end = Date.UTC(date.getUTCFullYear() + 1, 0, 1) / MS
  return date.getUTCFullYear() + (day - begin) / (end - begin)
}

/** A date as the API gives it. */
export interface When {
  readonly edtf: string
  readonly earliest?: string | null
  readonly latest?: string | null
  readonly basis?: string | null
}

/** First and last day a date may be; open ends are null. */
export const boundsOf = (when: When | null | undefined): { first: number | null; last: number | null } => ({
  first: dayOf(when?.earliest),
  last: dayOf(when?.latest),
})

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September']
MONTHS.push('October', 'November', 'December')

function part(text: string): string {
  const [, year, month, day] = /^(-?\d+)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? []
  if (!year) return text
  const name = month ? MONTHS[Number(month) - 1] : null
  return [day ? String(Number(day)) : null, name, year].filter(Boolean).join(' ')
}

/** A date as people read it, never more precise than it is: "22 February 2024", "February 2024", "by 12 December 2024". */
export function told(when: When | null | undefined): string {
  if (!when) return 'no date'
  const [from, to] = when.edtf.split('/')
  if (to === undefined) return part(from ?? '')
  if (from === '..') return `by ${part(to)}`
  if (to === '..') return `from ${part(from ?? '')}`
  return `${part(from ?? '')} to ${part(to)}`
}
