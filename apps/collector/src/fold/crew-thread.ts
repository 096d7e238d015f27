import { enableCompileCache, flushCompileCache } from 'node:module'

// Every thread loads the whole program, which takes a third of the time where an earlier one has left it compiled.
enableCompileCache()
await import('./crew-work.ts')
flushCompileCache()
