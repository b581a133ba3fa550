const lost = /^(ECONN\w+|EPIPE|CONNECTION_\w+|CONNECT_TIMEOUT|57P0\d|53300|08\w{3})$/

/** True when the database was not there to answer, as opposed to refusing. */
export function isConnectionFailure(code: string): boolean {
  return lost.test(code)
}
