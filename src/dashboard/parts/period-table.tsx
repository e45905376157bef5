/** Every period of every lane, as text: what the timeline draws. */
import { told } from './days.js'
import { LOOKS } from './looks.js'
import type { Lane } from './periods.js'
import type { Sheet } from './tools.js'

/** The rows of the table, also for the CSV. */
export const sheetOf = (lanes: readonly Lane[]): Sheet => ({
  columns: ['country', 'code', 'organization', 'status', 'since', 'until', 'certain', 'disputed'],
  rows: lanes.flatMap(({ name, code, periods }) =>
    periods.map((p) => [
      name,
      code,
      p.body.replace('org:', ''),
      p.status,
      p.since?.edtf,
      p.until?.edtf,
      p.doubtedFrom === Infinity,
      p.disputed,
    ]),
  ),
})

export const PeriodTable = ({ lanes }: { readonly lanes: readonly Lane[] }) => (
  <div class="scroll">
    <table class="data">
      <thead>
        <tr>
          <th scope="col">Country</th>
          <th scope="col">Status</th>
          <th scope="col">Since</th>
          <th scope="col">Until</th>
          <th scope="col">Disputed</th>
        </tr>
      </thead>
      <tbody>
        {lanes.flatMap(({ id, name, periods }) =>
          periods.map((p, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: periods of a lane never change their order
            <tr key={`${id} ${i}`}>
              <th scope="row">{name}</th>
              <td>{LOOKS[p.status].label}</td>
              <td>{p.since ? told(p.since) : 'not known'}</td>
              <td>{p.until ? told(p.until) : p.to.last === Infinity && p.to.first === Infinity ? '' : 'not known'}</td>
              <td>{p.disputed ? 'disputed' : ''}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </div>
)
