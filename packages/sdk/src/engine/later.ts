import type { Engine } from './engine.ts'

/** Calls kept until the engine is there. A host that calls more often before the first content is there loses the oldest. */
export const callsKept = 500

/**
 * An engine that is not there yet. Its chunk is fetched when there is content; until then calls are kept in order, and a
 * page without any content never fetches it.
 */
export interface LateEngine extends Engine {
  arrive(engine: Engine): void
  /** There is nothing published: nobody will ask for what was kept. */
  forget(): void
}

/** @param onFollow somebody else is here, and the engine waits for the collector's word on who it is. */
export function createLateEngine(onFollow: () => void): LateEngine {
  let engine: Engine | undefined
  let kept: ((engine: Engine) => void)[] = []
  const call = (act: (engine: Engine) => void) => {
    if (engine) act(engine)
    else kept = [...kept.slice(1 - callsKept), act]
  }
  return {
    arrive(arrived) {
      engine = arrived
      for (const act of kept) act(engine)
      kept = []
    },
    forget() {
      kept = []
    },
    read: (manifest) => call((engine) => engine.read(manifest)),
    observe: (message) => call((engine) => engine.observe(message)),
    acknowledge: (ids, seq) => call((engine) => engine.acknowledge(ids, seq)),
    follow(change, before, after) {
      if (engine) onFollow()
      call((engine) => engine.follow(change, before, after))
    },
    changeAccount: () => call((engine) => engine.changeAccount()),
    start: (id, fields) => call((engine) => engine.start(id, fields)),
    inspect: () => engine?.inspect() ?? null,
    end() {
      kept = []
      engine?.end()
    },
  }
}
