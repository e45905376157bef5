import { openEmbedded } from '../../src/graph/engines/embedded.js'
import { openNeo4j } from '../../src/graph/engines/neo4j.js'
import { test } from 'vitest'
test('p', { timeout: 200000 }, async () => {
  const n4 = await openNeo4j({uri:'bolt://127.0.0.1:17687',username:'neo4j',password:'pactgraph-test',database:'neo4j'})
  await n4.transaction(tx => tx.run('MERGE (c:Claim {id: "lock"})'))
  const t: string[] = []; const s = performance.now()
  const a = n4.transaction(async tx => { await tx.run('MATCH (c:Claim {id: "lock"}) SET c.id = c.id'); t.push('a locked ' + (performance.now()-s|0)); await new Promise(r => setTimeout(r, 500)); t.push('a done ' + (performance.now()-s|0)) })
  await new Promise(r => setTimeout(r, 150))
  const b = n4.transaction(async tx => { await tx.run('UNWIND $rows AS row MERGE (c:Claim {id: row.id}) ON CREATE SET c.x = 1 SET c.id = c.id', {rows:[{id:'lock'}]}); t.push('b locked ' + (performance.now()-s|0)) })
  await Promise.all([a, b]); console.log(t)
  const g = await openEmbedded(null, {shuffleUnordered: true})
  for (const l of ['Claim','Assertion']) await g.schema(`CREATE CONSTRAINT ${l.toLowerCase()}_id IF NOT EXISTS FOR (n:${l}) REQUIRE n.id IS UNIQUE`)
  for (const e of [g, n4]) {
  const N = 50000; const rows = (o: number) => Array.from({length:5000},(_,k)=>({id:'c'+(o+k),a:'a'+(o+k),pair:'p'+((o+k)%500)}))
  for (let i=0;i<N;i+=5000) await e.transaction(tx => tx.run('UNWIND $rows AS row MERGE (c:Claim {id:row.id}) MERGE (a:Assertion {id:row.a}) MERGE (a)-[:ABOUT]->(c)',{rows:rows(i)}))
  const ids = Array.from({length:100},(_,i)=>'c'+((i*7919)%N))
  const T = async (w: string, q: string, n = 5) => { try { await e.run(q,{ids}); const s = performance.now(); let r: any; for (let i=0;i<n;i++) r = await e.run(q,{ids}); console.log(e.name, w, ((performance.now()-s)/n).toFixed(2), JSON.stringify(r).slice(0,160)) } catch (x: any) { console.log(w, x.message.slice(0,200)) } }
  await T('optional', 'UNWIND $ids AS id MATCH (n:Claim {id:id}) OPTIONAL MATCH (n)<-[:ABOUT]-(a:Assertion) RETURN n.id AS id, a.id AS a ORDER BY id')
  await T('head comprehension', 'UNWIND $ids AS id MATCH (n:Claim {id:id}) RETURN n.id AS id, head([(n)<-[:ABOUT]-(a:Assertion) | a {.id, .x}]) AS a ORDER BY id')
  await T('head comprehension none', 'UNWIND $ids AS id MATCH (n:Claim {id:id}) RETURN n.id AS id, head([(n)<-[:NOPE]-(a:Assertion) | a {.id, .x}]) AS a ORDER BY id')
  await T('call collect', 'UNWIND $ids AS id MATCH (n:Claim {id:id}) CALL { WITH n MATCH (n)<-[:ABOUT]-(a:Assertion) RETURN collect(a {.id, .x}) AS xs } RETURN n.id AS id, head(xs) AS a ORDER BY id')
  await T('call optional', 'UNWIND $ids AS id MATCH (n:Claim {id:id}) CALL { WITH n OPTIONAL MATCH (n)<-[:ABOUT]-(a:Assertion) RETURN a.id AS a } RETURN n.id AS id, a ORDER BY id')
  await T('match inner', 'UNWIND $ids AS id MATCH (n:Claim {id:id})<-[:ABOUT]-(a:Assertion) RETURN n.id AS id, a.id AS a ORDER BY id')
  await T('whole label expand', 'MATCH (n:Claim)<-[:ABOUT]-(a:Assertion) RETURN count(a) AS n')
  await T('comprehension sorted?', 'UNWIND $ids AS id MATCH (n:Claim {id:id}) RETURN n.id AS id, [(n)<-[:ABOUT]-(a:Assertion) WHERE a.id STARTS WITH "a1" | {id: a.id, l: [(a)-[:ABOUT]->(z) | z.id]}] AS a ORDER BY id')
  }
  await n4.transaction(tx => tx.run('MATCH (n) WITH n LIMIT 1 DETACH DELETE n'))
})
