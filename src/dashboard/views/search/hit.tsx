/** One thing that was found: what it is, its words with those sought marked, and the way to it. */
import type { HitFragment } from '../../generated/operations.js'
import { told } from '../../parts/days.js'
import { evidenceHref, SourceLine } from '../../parts/evidence.js'
import { Marked } from '../../parts/marked.js'
import { LeaderLink, OrganizationLink, SubjectLink, word } from '../../parts/names.js'

/** What was found, in a line of text: the name, the source, or the speaker. */
export function lineOf({ item }: HitFragment): string {
  switch (item.__typename) {
    case 'Article':
      return [item.outlet, item.title, item.publishedOn?.edtf].filter(Boolean).join(', ')
    case 'Record':
      return `${word(item.recordKind)}: ${item.where}`
    case 'Statement':
      return [item.by, item.madeOn?.edtf].filter(Boolean).join(', ')
    case 'Evidence':
      return item.source.__typename === 'Article' ? (item.source.outlet ?? item.source.id) : item.source.id
    default:
      return item.name
  }
}

export function Hit({ hit }: { readonly hit: HitFragment }) {
  const { item, snippet, highlights } = hit
  const words = <Marked text={snippet} ranges={highlights} />
  switch (item.__typename) {
    case 'Article':
      return (
        <>
          <h2>
            <a href={evidenceHref(item.id, hit)}>{item.title ?? 'Article without a title'}</a>{' '}
            <span class="badge">article</span>
          </h2>
          <p>{words}</p>
          <p class="quiet">
            {item.outlet ?? 'unknown outlet'}, {told(item.publishedOn)}
          </p>
        </>
      )
    case 'Record':
      return (
        <>
          <h2>
            <OrganizationLink organization={item.organization} /> <span class="badge">record</span>
          </h2>
          <p>{words}</p>
          <p class="quiet">
            {word(item.recordKind)}: {item.where}
          </p>
        </>
      )
    case 'Statement':
      return (
        <>
          <h2>
            {item.speaker ? <LeaderLink leader={item.speaker} /> : item.by}{' '}
            <span class="when">{told(item.madeOn)}</span> <span class="badge">statement, {word(item.stance)}</span>
          </h2>
          <blockquote>{words}</blockquote>
          <p class="quiet">
            <SourceLine said={item.said} />
          </p>
        </>
      )
    case 'Evidence':
      return (
        <>
          <h2>
            {item.source.__typename === 'Article' ? (
              <a href={evidenceHref(item.source.id, item, item.id)}>{item.source.title ?? 'A passage'}</a>
            ) : (
              'A passage'
            )}{' '}
            <span class="badge">passage behind a claim</span>
          </h2>
          <blockquote>{words}</blockquote>
          <p class="quiet">
            <SourceLine said={item} />
          </p>
        </>
      )
    default:
      return (
        <>
          <h2>
            <SubjectLink subject={'acronym' in item ? { ...item, acronym: null } : item} />{' '}
            <span class="badge">{item.__typename.toLowerCase()}</span>
          </h2>
          {snippet !== item.name && <p class="quiet">also {words}</p>}
        </>
      )
  }
}
