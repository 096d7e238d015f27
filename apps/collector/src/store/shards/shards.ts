import type { StoreAddress } from '../address.ts'
import type { Store } from '../store.ts'
import { createFleet } from './fleet.ts'
import { guarded } from './guarded.ts'
import { createProjects } from './projects.ts'
import type { Shard } from './shard.ts'
import { createUsers } from './users.ts'

/**
 * One store of several: each project stands on one server with all that belongs to it, and everything is asked of that server alone. While a
 * server is away its projects are refused at once with `StoreUnreachable`, and the others do not notice.
 */
export function createShards(shards: readonly Shard[], address: StoreAddress): Store {
  const fleet = createFleet(shards)
  const { by } = fleet
  const pendingOf = (shard: Shard) => shard.opened()?.log.pending() ?? 0

  return {
    address,
    projects: createProjects(fleet),
    keys: {
      list: by('keys', 'list'),
      add: by('keys', 'add'),
      rotate: by('keys', 'rotate'),
      revoke: by('keys', 'revoke'),
      // A key's own number says where it stands.
      markUsed: by('keys', 'markUsed'),
    },
    log: {
      append: by('log', 'append'),
      pending: (project) => (project === undefined ? shards.reduce((sum, shard) => sum + pendingOf(shard), 0) : pendingOf(fleet.of(project))),
    },
    facts: { find: by('facts', 'find'), lastPlaced: by('facts', 'lastPlaced') },
    users: createUsers(fleet),
    reports: {
      async open(key) {
        const shard = fleet.ofKey(key)
        const opened = await shard?.ask(({ reports }) => reports.open(key))
        return shard && opened ? guarded(opened, (work) => shard.ask(() => work(opened))) : null
      },
    },
    feedback: { change: by('feedback', 'change'), addNote: by('feedback', 'addNote'), addReply: by('feedback', 'addReply'), repliesFor: by('feedback', 'repliesFor') },
    surveys: { answered: by('surveys', 'answered'), seenInAccount: by('surveys', 'seenInAccount') },
    links: { secret: by('links', 'secret'), isUsed: by('links', 'isUsed'), use: by('links', 'use') },
    audit: {
      // Entries about the whole installation are written to every server, since each reads them together with those of its projects.
      append: async (project, entry) => void (project === null ? await fleet.all(({ audit }) => audit.append(null, entry)) : await fleet.of(project).ask(({ audit }) => audit.append(project, entry))),
      list: by('audit', 'list'),
    },
    trimming: {
      position: by('trimming', 'position'),
      after: by('trimming', 'after'),
      trim: by('trimming', 'trim'),
      scrub: by('trimming', 'scrub'),
      note: by('trimming', 'note'),
      wipe: by('trimming', 'wipe'),
    },
    erasures: {
      getKey: by('erasures', 'getKey'),
      version: by('erasures', 'version'),
      among: by('erasures', 'among'),
      idsOf: by('erasures', 'idsOf'),
      held: by('erasures', 'held'),
      begin: by('erasures', 'begin'),
      sweep: by('erasures', 'sweep'),
      list: by('erasures', 'list'),
      noteExport: by('erasures', 'noteExport'),
    },
    webhooks: {
      emit: by('webhooks', 'emit'),
      emitted: by('webhooks', 'emitted'),
      list: by('webhooks', 'list'),
      create: by('webhooks', 'create'),
      change: by('webhooks', 'change'),
      remove: by('webhooks', 'remove'),
      rotate: by('webhooks', 'rotate'),
      test: by('webhooks', 'test'),
      deliveries: by('webhooks', 'deliveries'),
      findDelivery: by('webhooks', 'findDelivery'),
      resend: by('webhooks', 'resend'),
      claim: async (now, until, limit) => (await fleet.all(({ webhooks }) => webhooks.claim(now, until, Math.ceil(limit / shards.length)))).flat(),
      attempted: (delivery, ...rest) => fleet.of(delivery.project).ask(({ webhooks }) => webhooks.attempted(delivery, ...rest)),
      tidy: async (...all) => void (await fleet.all(({ webhooks }) => webhooks.tidy(...all))),
    },
    servers: fleet.standing,
    close: async () => void (await Promise.all(shards.map((shard) => shard.close()))),
  }
}
