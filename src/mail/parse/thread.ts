import { Worker } from 'node:worker_threads'
import { openTurns } from './turns.ts'

export interface ThreadLimits {
  /** Wall clock for one task, in milliseconds. */
  readonly timeout: number
  /** Memory, in MB: of the thread's heap, and by how much the whole process may grow during a task. */
  readonly memory: number
}

/** A thread that does one task after the other, and may be killed over any of them. */
export interface Thread<Task, Answer> {
  /** Null when the thread hung, grew too large or died over the task; the next task has a new one. */
  ask(task: Task): Promise<Answer | null>
  close(): Promise<void>
}

/** How often the process is measured: buffers lie outside the heap, and nothing else bounds them. */
const MEASURE_EVERY = 50

/** The thread starts with the first task, is kept for the next ones, and is replaced when it hangs or dies. */
export function openThread<Task, Answer>(script: URL, { timeout, memory }: ThreadLimits): Thread<Task, Answer> {
  let worker: Worker | null = null
  const turns = openTurns()
  const stop = async (): Promise<void> => {
    await worker?.terminate()
    worker = null
  }
  return {
    ask: (task) =>
      turns.take(async () => {
        worker ??= startWorker(script, memory)
        const answer = await answerOf<Answer>(worker, task, { timeout, memory })
        if (answer === null) await stop()
        return answer
      }),
    close: async () => {
      await turns.over()
      await stop()
    },
  }
}

function startWorker(script: URL, memory: number): Worker {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 8 },
  })
  // A thread that is being killed may still run out of memory; without a listener that would end the process.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

function answerOf<Answer>(worker: Worker, task: unknown, { timeout, memory }: ThreadLimits): Promise<Answer | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | null) => {
      clearTimeout(timer)
      clearInterval(meter)
      worker.off('message', settle).off('error', die).off('exit', die)
      worker.unref()
      resolve(answer)
    }
    const die = () => settle(null)
    const most = process.memoryUsage.rss() + memory * 1024 * 1024
    const timer = setTimeout(die, timeout)
    const meter = setInterval(() => process.memoryUsage.rss() > most && die(), MEASURE_EVERY)
    worker.on('message', settle).on('error', die).on('exit', die)
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(task)
  })
}
