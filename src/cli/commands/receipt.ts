import { RECEIPT } from '../operations.js'
import type { ReadingOptions } from '../options.js'
import { evidenceLines, say, sayJson } from '../print.js'
import { ask } from '../session.js'
import { word } from '../shapes.js'

interface Receipt {
  readonly operation: string
  readonly knownAt: string
  readonly day: { readonly edtf: string }
  readonly moved: boolean
  readonly faithful: boolean
  readonly textThen: string
  readonly textNow: string
  readonly text: string
  readonly through: readonly {
    readonly run: number
    readonly kind: string
    readonly recordedAt: string
    readonly source: { readonly id: string }
  }[]
  readonly evidence: Parameters<typeof evidenceLines>[0]
}

/** Prints what a receipt's question was answered then and is answered now, and through which runs it moved. */
export async function receiptCommand(id: string, options: ReadingOptions): Promise<void> {
  const { receipt: r } = await ask<{ receipt: Receipt }>(options, RECEIPT, { id })
  if (options.json) return sayJson(r)
  say(`${r.operation} on ${r.day.edtf}, as known at ${r.knownAt}`)
  say(`  then: ${r.textThen}`)
  if (r.moved) say(`  now:  ${r.textNow}`)
  say(`  ${r.text}`)
  for (const t of r.through) say(`    ${t.recordedAt} ${t.source.id} run ${t.run} (${word(t.kind)})`)
  if (r.evidence.length > 0) say(`  evidence then:\n${evidenceLines(r.evidence)}`)
}
