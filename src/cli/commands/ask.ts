import { ASK } from '../operations.js'
import { known, type ReadingOptions } from '../options.js'
import { evidenceLines, plain, say, sayJson } from '../print.js'
import { ask } from '../session.js'

interface Options extends ReadingOptions {
  readonly context?: string
  readonly query?: boolean
}

interface Answer {
  readonly text: string
  readonly understood: boolean
  readonly interpretation: string
  readonly query: string | null
  readonly variables: unknown
  readonly evidence: Parameters<typeof evidenceLines>[0]
  readonly suggestions: readonly string[]
}

/** Prints the answer to a question in plain English, how it was read, and who says so; exits with 1 when refused. */
export async function askCommand(words: readonly string[], options: Options): Promise<void> {
  const variables = { question: words.join(' '), context: options.context ?? null, ...known(options) }
  const { ask: answer } = await ask<{ ask: Answer }>(options, ASK, variables)
  if (!answer.understood) process.exitCode = 1
  if (options.json) return sayJson(answer)
  say(plain(answer.text))
  if (!answer.understood) {
    say('\nWhat I can answer, for example:')
    for (const suggestion of answer.suggestions) say(`  ${plain(suggestion)}`)
    return
  }
  say(`\nRead as: ${plain(answer.interpretation)}`)
  if (answer.evidence.length > 0) say(`\nSources\n${evidenceLines(answer.evidence)}`)
  if (options.query) say(`\n${answer.query ?? ''}\n${JSON.stringify(answer.variables, null, 2)}`)
}
