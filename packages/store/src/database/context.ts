/** Who works. */
export type ActorRef = { readonly userId: string } | { readonly system: string };

/** For whom, where and why a transaction works. */
export interface StoreContext {
  readonly actor: ActorRef;
  /** Sites that its statements see and write; the others do not exist for it. */
  readonly siteIds: readonly string[];
  /** Why, where a reason was asked for; stands in the audit records. */
  readonly reason?: string | undefined;
}

/** The text that stands for an actor in the database. */
export function actorText(actor: ActorRef): string {
  return 'userId' in actor ? actor.userId : `system:${actor.system}`;
}
