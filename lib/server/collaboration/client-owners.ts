import "server-only";

const MAX_CLIENTS = 50_000;

/**
 * Which person each Yjs client id of one live document belongs to. Whoever comes first has it for as long as the
 * document is loaded, also across reconnections: otherwise somebody could write in the name of a person whose line is
 * down for a moment, and all that person's later edits would be ignored as already seen.
 */
export interface ClientOwners {
  ownerOf(clientId: number): string | undefined;
  claim(clientId: number, personId: string): void;
  isForeign(clientId: number, personId: string): boolean;
}

/** Guarantees bounded memory: past 50,000 client ids no new one is bound. */
export function createClientOwners(): ClientOwners {
  const owners = new Map<number, string>();
  return {
    ownerOf: (clientId) => owners.get(clientId),
    claim(clientId, personId) {
      if (!owners.has(clientId) && owners.size < MAX_CLIENTS) owners.set(clientId, personId);
    },
    isForeign(clientId, personId) {
      const owner = owners.get(clientId);
      return owner !== undefined && owner !== personId;
    },
  };
}
