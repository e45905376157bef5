import { verify } from '../../app/verify.js'
import type { Overrides } from '../../config.js'
import { PactgraphError } from '../../domain/errors.js'
import { digestOf } from '../../graph/digest.js'
import { plain, say, sayJson } from '../print.js'
import { withGraph } from '../session.js'

interface Options extends Overrides {
  readonly digest?: boolean
  readonly json?: boolean
}

/** Checks the graph; fails when anything is wrong. */
export async function verifyCommand(options: Options): Promise<void> {
  await withGraph(options, async ({ engine, reader }) => {
    const { findings, ...looked } = await verify(reader)
    const digest = options.digest ? await digestOf(engine) : null
    if (options.json) sayJson({ ...looked, findings, ...(digest === null ? {} : { digest }) })
    else {
      say(
        `${looked.articles} articles, ${looked.assertions} assertions, ${looked.statements} statements, ${looked.periods} periods: ${
          findings.length === 0 ? 'all as it should be' : `${findings.length} wrong`
        }`,
      )
      for (const f of findings) say(plain(`${f.what} ${f.where}: ${f.message}`))
      if (digest !== null) say(digest)
    }
    if (findings.length > 0)
      throw new PactgraphError('INTERNAL', `${findings.length} findings are wrong`, {
        hint: 'A projection that is wrong is mended by: pactgraph rebuild',
      })
  })
}
