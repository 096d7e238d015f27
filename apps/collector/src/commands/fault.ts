/** A line for the operator instead of a stack. Exit code 2: the command was not understood; 1: it could not be done. */
export class Fault extends Error {
  override name = 'Fault'
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
