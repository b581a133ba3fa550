import { measureCrowd } from './crowd'
import type { Figure } from './figure'
import { measureLists } from './lists'
import { measureMemory } from './memory'
import { timeResponse } from './response-time'
import { setStage } from './stage'
import { measureThroughput } from './throughput'
import { weigh } from './weight'

const stage = await setStage(4700)
try {
  const figures: Figure[] = []
  // One after the other: they would disturb each other. Memory first, before the others' visits.
  for (const measure of [measureMemory, weigh, timeResponse, measureThroughput, measureCrowd, measureLists]) figures.push(...(await measure(stage)))
  console.table(figures)
} finally {
  await stage.strike()
}
