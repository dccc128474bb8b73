/** As much of a message of the provider's as is read here. */
type Readable = { readVarString: () => string; readVarUint: () => number };

const SYNC = 0;
const WHAT_DO_YOU_HAVE = 0;

/**
 * Whether the server asks what this client has that it lacks (room, message type, sync type, in that order). The client
 * answers while it handles this message, so whatever it sends afterwards comes after all its edits so far.
 */
export function isServersQuestion(message: Readable): boolean {
  message.readVarString();
  return message.readVarUint() === SYNC && message.readVarUint() === WHAT_DO_YOU_HAVE;
}
