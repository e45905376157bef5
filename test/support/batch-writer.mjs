/**
 * The victim of the kill test: writes numbered batches into the embedded store of a folder and says each number on
 * standard output once it is committed. Plain JavaScript on the driver alone, so that it starts in milliseconds.
 * Arguments: store file, first number.
 */
import { writeSync } from 'node:fs'
import grafeo from '@grafeo-db/js'

const [, , file, first] = process.argv
const db = grafeo.GrafeoDB.create(file)
// Often, so that some kills fall into a checkpoint.
db.setCheckpointTriggers({ walBytes: 20_000 })
for (let batch = Number(first); ; batch++) {
  const tx = db.beginTransaction()
  const rows = Array.from({ length: 50 }, (_, index) => ({ id: `${batch}/${index}`, batch }))
  await tx.executeCypher('UNWIND $rows AS row CREATE (b:Batch) SET b = row', { rows })
  tx.commit()
  writeSync(1, `${batch}\n`)
}
