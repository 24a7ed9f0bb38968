import { subscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Loaded before the program: notes how long its event loop was held up, and writes it to the file `LOOP_FILE` when the program ends. */
const RESOLUTION = 10
const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
delay.enable()
// What it takes to start keeps nobody waiting.
subscribe('tracing:net.server.listen:asyncEnd', () => delay.reset())
process.on('exit', () => {
  const held = (share: number): number => Math.max(0, delay.percentile(share) / 1e6 - RESOLUTION)
  const told = { p50: held(50), p99: held(99), most: Math.max(0, delay.max / 1e6 - RESOLUTION) }
  if (process.env.LOOP_FILE !== undefined) writeFileSync(process.env.LOOP_FILE, JSON.stringify(told))
})
