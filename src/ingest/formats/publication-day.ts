/** The day of publication from the many ways in which pages and feeds write it. */
import { isEdtf } from '../../domain/edtf.js'
import type { EdtfText } from '../../domain/model.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ISO = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T\s]\S.*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}\S*)?$/
/** Fri, 23 Feb 2024 22:00:00 +0400; 23 February 2024. */
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:[\s,].*)?$/i
/** February 23, 2024. */
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:[\s,].*)?$/i

function named(day: string, month: string, year: string): EdtfText | null {
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function written(text: string): string | null {
  const iso = ISO.exec(text)
  if (iso) return iso[1]!
  const compact = COMPACT.exec(text)
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return named(dayFirst[1]!, dayFirst[2]!, dayFirst[3]!)
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst && named(monthFirst[2]!, monthFirst[1]!, monthFirst[3]!)
}

/**
 * The day as the outlet wrote it, in its own time zone; hours and zone are left out. Null for what is no date or could
 * be read in two ways (03/04/2024).
 */
export function publicationDay(text: unknown): EdtfText | null {
  if (typeof text !== 'string' || text.length > 100) return null
  const day = written(text.trim())
  return day !== null && isEdtf(day) ? day : null
}
