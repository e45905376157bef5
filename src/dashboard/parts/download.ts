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

const STYLED = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'opacity']
const WRITTEN = ['font-family', 'font-size', 'font-weight', 'paint-order']
/** What a shape looks like anyway. */
const USUAL = new Set(['fill-opacity: 1', 'stroke-opacity: 1', 'opacity: 1', 'stroke: none', 'stroke-dasharray: none'])
const SHAPES = new Set(['rect', 'circle', 'path', 'line', 'text', 'g'])
/** What only the page knows what to do with. */
const OF_THE_PAGE = ['class', 'tabindex', 'role', 'style', 'aria-label', 'aria-hidden', 'focusable']

/** A drawing that stands alone: the page's styles written into it, and the patterns it fills with. */
export function toSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement // the clone of an svg element is one
  const drawn: [Element, Element][] = [[drawing, copy], ...pairs(drawing, copy)]
  const patterns = document.querySelector('svg.patterns defs')
  if (patterns) {
    const theirs = patterns.cloneNode(true) as Element // the clone of an element is one
    copy.prepend(theirs)
    drawn.push(...pairs(patterns, theirs))
  }
  for (const [from, to] of drawn) write(from, to)
  const { width, height } = drawing.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(Math.round(width)))
  copy.setAttribute('height', String(Math.round(height)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

/** Writes the style of one element into its copy. */
function write(from: Element, to: Element): void {
  for (const name of OF_THE_PAGE) to.removeAttribute(name)
  if (!SHAPES.has(from.tagName)) return
  const style = getComputedStyle(from)
  const names = from.tagName === 'g' ? ['opacity'] : from.tagName === 'text' ? [...STYLED, ...WRITTEN] : STYLED
  for (const name of names) {
    const value = style.getPropertyValue(name)
    if (!USUAL.has(`${name}: ${value}`)) to.setAttribute(name, value)
  }
}

/** Every element of a tree with its twin in a copy of the tree. */
function pairs(tree: Element, copy: Element): [Element, Element][] {
  const twins = copy.querySelectorAll('*')
  return [...tree.querySelectorAll('*')].map((element, i) => [element, twins[i]!])
}
