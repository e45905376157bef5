import { describe, expect, test } from 'vitest'
import { ENGINES } from '../support/engines.js'
import { seededGraph, emptyGraph, realSeeds } from '../support/seeded.js'
import { digestOf } from '../../src/graph/digest.js'
import { verify } from '../../src/app/verify.js'
describe.each(ENGINES)('$name', ({ open }) => {
  test('probe', async () => {
    let t = performance.now()
    const lap = (n: string) => { console.log(n, Math.round(performance.now() - t)); t = performance.now() }
    const engine = await open(); lap('open')
    realSeeds(); lap('load')
    const g = await seededGraph(engine); lap('seed')
    console.log(await digestOf(engine)); lap('digest')
    const again = await g.seedAgain(); lap('again')
    console.log(JSON.stringify(again))
    console.log(JSON.stringify(await verify(g.reader))); lap('verify')
    console.log(JSON.stringify(await g.ask('{whoLeft(organization:"CSTO"){text left{country{code} organization{acronym} on{edtf} how rejoined{edtf} certainty disputed} notLeft{country{code} kind status statuses disputed certainty}}}'), null, 1)); lap('ask')
    await g.writer.rebuild(); lap('rebuild')
    console.log(await digestOf(engine)); lap('digest')
    await g.close()
    expect(1).toBe(1)
  }, 300000)
})
