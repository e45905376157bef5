/** An organization: who stands where, since when, and on whose word; a day drives all of it. */

import { useMemo } from 'preact/hooks'
import type { ViewProps } from '../app.js'
import { OrganizationHead, type OrganizationHeadQuery, Periods, Story } from '../generated/operations.js'
import { Answer, Nothing } from '../parts/answer.js'
import { asOf } from '../parts/as-of.js'
import { told } from '../parts/days.js'
import { momentsOf } from '../parts/moments.js'
import { lanesOf } from '../parts/periods.js'
import { hrefOf, type Place } from '../router.js'
import { type Asked, useAsk, useAskAll } from '../use-ask.js'
import { Scene } from './organization/scene.js'

export type Organization = NonNullable<OrganizationHeadQuery['organization']>

export function OrganizationView({ place }: ViewProps) {
  const ref = place.params.get('ref') ?? 'CSTO'
  const known = asOf(place)
  const head = useAsk(OrganizationHead, { ref, ...known })
  const periods = useAskAll(Periods, { organization: ref, ...known }, ({ memberships }) => memberships)
  const story = useAskAll(Story, { organization: ref, ...known }, ({ timeline }) => timeline)
  return (
    <Answer asked={head}>
      {({ organization }) =>
        organization && (
          <>
            <Title organization={organization} />
            <Answer asked={periods}>
              {(nodes) => <Body organization={organization} nodes={nodes} story={story} place={place} />}
            </Answer>
          </>
        )
      }
    </Answer>
  )
}

interface BodyProps {
  readonly organization: Organization
  readonly nodes: Parameters<typeof lanesOf>[0]
  readonly story: Asked<Parameters<typeof momentsOf>[0]>
  readonly place: Place
}

const known = (place: Place): string =>
  Object.values(asOf(place)).some((set) => set !== null) ? ' as it was known then' : ''

/** The story may come later than the periods: the lanes do not wait for it. */
function Body({ organization, nodes, story, place }: BodyProps) {
  const lanes = useMemo(() => lanesOf(nodes), [nodes])
  const told = story.state === 'done' ? story.answer : null
  const moments = useMemo(() => (told ? momentsOf(told) : []), [told])
  if (lanes.length === 0 && moments.length === 0)
    return (
      <Nothing>
        No membership of {organization.name} is on record{known(place)}.
      </Nothing>
    )
  return <Scene organization={organization} lanes={lanes} moments={moments} story={story} place={place} />
}

function Title({ organization }: { readonly organization: Organization }) {
  const { name, acronym, founded, dissolved, checkedOn, predecessor } = organization
  return (
    <div class="title">
      <h1>
        {name}
        {acronym && acronym !== name ? ` (${acronym})` : ''}
      </h1>
      <ul class="facts">
        <li>
          founded <strong>{founded ? told(founded) : 'day not on record'}</strong>
        </li>
        {dissolved && (
          <li>
            ended <strong>{told(dissolved)}</strong>
          </li>
        )}
        {predecessor && (
          <li>
            grew out of{' '}
            <a href={hrefOf('/organization', { ref: predecessor.acronym ?? predecessor.id })}>
              {predecessor.acronym ?? predecessor.name}
            </a>
          </li>
        )}
        <li>
          list of members checked <strong>{checkedOn ? told(checkedOn) : 'never'}</strong>
        </li>
        <li>
          <a href={hrefOf('/who-left', { ref: acronym ?? organization.id })}>Who left?</a>
        </li>
        <li>
          <a href={hrefOf('/disputes', { ref: acronym ?? organization.id })}>Disputes</a>
        </li>
      </ul>
    </div>
  )
}
