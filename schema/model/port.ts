/** Whether digits are a port that something can listen on. */
export function isPort(digits: string): boolean {
  const port = Number(digits)
  return port >= 1 && port <= 65535
}
