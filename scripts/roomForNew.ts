/**
 * A flag of Node: more room for new objects. A build makes millions that are soon done with; with the little room that
 * is usual, a sixth of its time goes into moving those that still wait.
 */
export const ROOM_FOR_NEW = '--max-semi-space-size=64';

/** An environment in which Node has that room, beside whatever else it is told there. */
export function withRoomForNew(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, NODE_OPTIONS: [env['NODE_OPTIONS'], ROOM_FOR_NEW].filter(Boolean).join(' ') };
}
