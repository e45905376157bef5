/** What was read from the marked words, how strong such a source is, and the way to report a wrong reading. */
import { Reported } from '../../generated/operations.js'
import { Answer } from '../../parts/answer.js'
import { word } from '../../parts/names.js'
import { readingOf } from '../../parts/reading.js'
import { isFramed, useMayDecide } from '../../parts/use-may-decide.js'
import { hrefOf } from '../../router.js'
import { useAsk } from '../../use-ask.js'

interface Props {
  readonly article: string
  readonly evidence: string | null
}

export function ReadingNote({ article, evidence: id }: Props) {
  const asked = useAsk(Reported, id ? { id } : null)
  return (
    <section class="section reading" aria-labelledby="reading">
      <h2 id="reading">What was read from it</h2>
      {id ? (
        <Answer asked={asked}>
          {({ evidence }) =>
            evidence?.source.__typename === 'Article' && evidence.source.id === article && evidence.reads ? (
              <>
                <p>
                  {readingOf(evidence.reads)}
                  {evidence.polarity === 'DENIES' && <strong>: denied</strong>}
                  {evidence.factuality !== 'HAPPENED' && `, told as ${word(evidence.factuality)}`}
                  {evidence.speakerName && `, in the words of ${evidence.speakerName}`}.
                </p>
                <Report evidence={id} />
              </>
            ) : (
              <p class="nothing">No claim of that id was read from this article.</p>
            )
          }
        </Answer>
      ) : (
        <p class="quiet">
          These words were opened as they are, not from a claim. A source that stands under a fact shows here what was
          read from it, and can be reported where that is wrong.
        </p>
      )}
      <p class="quiet">
        {article.startsWith('article:digest/')
          ? 'One of our own digests: the weakest kind of source.'
          : 'A news article: weaker than treaties, registers, official lists, a party’s own acts and data sets; one alone ends no membership.'}
      </p>
    </section>
  )
}

/** The way into the review queue, or in words how to report it where this page may not decide. */
function Report({ evidence }: { readonly evidence: string }) {
  const mayDecide = useMayDecide()
  if (mayDecide === null) return null
  if (mayDecide)
    return (
      <p class="no-print">
        <a class="button" href={hrefOf('/review', { evidence })}>
          Report a wrong reading
        </a>
      </p>
    )
  if (isFramed()) return <p class="quiet">Read wrongly? Open it in Pactgraph to report it.</p>
  return (
    <p class="quiet">
      Read wrongly? This server only reads; report it on the command line:{' '}
      <code>pactgraph decide reject {evidence} --by NAME --reason WHY</code>, or see{' '}
      <a href={hrefOf('/review')}>what waits for a reviewer</a>.
    </p>
  )
}
