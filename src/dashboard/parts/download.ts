/** Downloads made in the page: CSV, JSON and the drawings as SVG. */

/** Saves a text as a file. */
export function save(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export type Cell = string | number | boolean | null | undefined

/** A spreadsheet takes a cell that begins like this for a formula, so it gets an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/

function cell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value)
  const plain = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Rows as CSV (RFC 4180), the names of the columns first. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const STYLED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'display']
const WRITTEN = ['font-family', 'font-size', 'font-weight', 'text-anchor']

/** A drawing that stands alone: the page's styles written into it, and the patterns it fills with. */
export function toSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement // the clone of an svg element is one
  const patterns = document.querySelector('svg.patterns defs')
  const drawn: [Element, Element][] = pairs(drawing, copy)
  if (patterns) {
    const theirs = patterns.cloneNode(true) as Element // the clone of an element is one
    copy.prepend(theirs)
    drawn.push(...pairs(patterns, theirs))
  }
  for (const [from, to] of drawn) {
    const style = getComputedStyle(from)
    for (const name of from.tagName === 'text' ? [...STYLED, ...WRITTEN] : STYLED)
      to.setAttribute(name, style.getPropertyValue(name))
    for (const name of ['class', 'tabindex', 'role', 'style']) to.removeAttribute(name)
  }
  const { width, height } = drawing.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(Math.round(width)))
  copy.setAttribute('height', String(Math.round(height)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

/** Every element of a tree with its twin in a copy of the tree. */
function pairs(tree: Element, copy: Element): [Element, Element][] {
  const twins = copy.querySelectorAll('*')
  return [...tree.querySelectorAll('*')].map((element, i) => [element, twins[i]!])
}
