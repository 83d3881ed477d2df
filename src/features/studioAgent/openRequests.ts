/** Key of the workspace's memory of requests that are followed; read at start-up, so that a window knows whether to go on. */
export const OPEN_REQUESTS = 'backlot.agentRequests';
