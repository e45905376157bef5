/** The little of a document's tree that is used here: the compiler knows no DOM in a project without a browser. */
import { parseHTML } from 'linkedom'

export interface DomNode {
  readonly nodeType: number
  /** Of an element in capitals. */
  readonly nodeName: string
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
}

/** The tree of a tidied page. linkedom builds no `<html>` or `<body>` around a fragment, so one is put there. */
export function parsePage(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  // linkedom's own types speak of the browser's DOM, of which these are a part.
  return parseHTML(whole).document as DomDocument
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** Not part of what is read. */
const PASSED_OVER = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT CANVAS NAV FORM BUTTON SELECT TEXTAREA FIGCAPTION HEAD'.split(' '),
)
const BLOCKS = new Set(
  (
    'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE THEAD TBODY TFOOT TR ' +
    'BLOCKQUOTE PRE HR FIGURE ADDRESS DETAILS SUMMARY CENTER BODY HTML'
  ).split(' '),
)
const CELLS = new Set(['TD', 'TH'])
/** Invisible within words: they would keep a name from being found. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

/** Collects paragraphs: white space folded, line breaks kept. */
class Paragraphs {
  readonly #done: string[] = []
  #lines: string[] = []
  #line = ''

  text(text: string): void {
    this.#line += text
  }

  break(): void {
    const line = this.#line.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
    if (line !== '') this.#lines.push(line)
    this.#line = ''
  }

  end(): void {
    this.break()
    if (this.#lines.length > 0) this.#done.push(this.#lines.join('\n'))
    this.#lines = []
  }

  toString(): string {
    this.end()
    return this.#done.join('\n\n').toWellFormed()
  }
}

/**
 * The readable text below a node: paragraphs with an empty line between them, `<br>` as a line break, a space between
 * the cells of a row. `besides` names more elements to pass over.
 */
export function readableText(root: DomNode, besides: ReadonlySet<string> = new Set()): string {
  const out = new Paragraphs()
  let node: DomNode | null = root
  const leave = (one: DomNode): void => {
    if (BLOCKS.has(one.nodeName)) out.end()
    else if (CELLS.has(one.nodeName)) out.text(' ')
  }
  while (node) {
    const { nodeType, nodeName }: DomNode = node
    if (nodeType === TEXT || nodeType === CDATA) out.text(node.textContent ?? '')
    else if (nodeName === 'BR') out.break()
    const skipped = nodeType === ELEMENT && (PASSED_OVER.has(nodeName) || besides.has(nodeName)) && node !== root
    if (!skipped && BLOCKS.has(nodeName)) out.end()
    if (!skipped && node.firstChild) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      leave(node)
      node = node.parentNode
    }
    if (!node || node === root) break
    leave(node)
    node = node.nextSibling
  }
  return out.toString()
}
